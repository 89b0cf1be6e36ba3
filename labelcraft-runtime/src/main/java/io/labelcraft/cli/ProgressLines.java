package io.labelcraft.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** A line for each ten percent; fewer where they would come at intervals of less than a second. */
final class ProgressLines implements ProgressDisplay {

    private static final int TENTHS = 10;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    private final PrintWriter out;
    private int printed;
    private Duration last = Duration.ZERO;

    ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void show(RunState state) {
        int tenth = (int) (TENTHS * state.share());
        Duration elapsed = state.elapsed();
        if (tenth < printed || tenth == 0) {
            printed = 0;
            last = Duration.ZERO;
        }
        boolean named = !state.last().stage().isEmpty();
        if (tenth > printed && named && (tenth == TENTHS || elapsed.minus(last).compareTo(BETWEEN_LINES) >= 0)) {
            printed = tenth;
            last = elapsed;
            out.println(state.mark() + new RunStateText(state).line());
        }
    }

    @Override
    public void clear() {}
}
