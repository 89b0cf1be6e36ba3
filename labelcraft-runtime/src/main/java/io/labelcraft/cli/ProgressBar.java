package io.labelcraft.cli;

import com.google.common.base.Strings;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * One bar that is redrawn in its place. A redraw ends with a carriage return and no line feed: on a terminal the next one covers
 * it, and whoever reads it through a pipe can tell it from a line.
 *
 * <p>The library {@code me.tongfei:progressbar} draws on a thread of its own by the machine's clock, and has no place for losses
 * and objectives that would keep to a width.
 */
final class ProgressBar implements ProgressDisplay {

    private static final Duration BETWEEN_REDRAWS = Duration.ofMillis(100);

    private final PrintWriter out;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private boolean drawn;

    ProgressBar(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void show(RunState state) {
        Instant now = clock.instant();
        if (state.running() && !now.isBefore(next)) {
            next = now.plus(BETWEEN_REDRAWS);
            draw(new RunStateText(state).bar());
            drawn = true;
        }
    }

    @Override
    public void clear() {
        if (drawn) {
            draw("");
            drawn = false;
        }
    }

    private void draw(String text) {
        out.print(Strings.padEnd(text, RunStateText.COLUMNS, ' ') + "\r");
        out.flush();
    }
}
