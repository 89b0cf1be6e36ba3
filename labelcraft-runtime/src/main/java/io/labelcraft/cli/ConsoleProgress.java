package io.labelcraft.cli;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.training.Progress;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Shows on standard output how far a command has come, and tells on standard error what is odd. */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.labelcraft");

    /** Begins a warning. */
    static final String WARNING = "warning: ";

    private final PrintWriter out;
    private final PrintWriter err;
    private final ProgressDisplay display;
    private final RunState state;
    private TrainingWarnings warnings = new TrainingWarnings();
    private boolean resumed;

    ConsoleProgress(PrintWriter out, PrintWriter err, ProgressMode mode, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.display = mode.display(out, clock);
        this.state = new RunState(clock);
    }

    /** As a command was told to show it. */
    static ConsoleProgress of(CommandLine command, RunOptions options) {
        return new ConsoleProgress(command.getOut(), command.getErr(), options.progress(), InstantSource.system());
    }

    /** The log that was read, and what was wrong with it. */
    void log(FeedbackTable table) {
        say("Log: " + table.describe() + ".");
        LogLines.leftOut(table.summary()).forEach(this::say);
        table.summary().refusals().forEach(this::warn);
    }

    @Override
    public void on(Event event) {
        if (event instanceof Planned) {
            warnings = new TrainingWarnings();
            resumed = false;
        }
        if (event instanceof TrainsAnew anew) {
            say(text("Trains anew: %s.", anew.reason()));
        }
        state.on(event);
        if (!resumed && (event instanceof Resumed || event instanceof TrainedBefore)) {
            resumed = true;
            say("Goes on from the checkpoints of the interrupted run.");
        }
        // Later seeds than the one that was interrupted cannot have any.
        if (!(resumed && event instanceof CheckpointsIgnored)) {
            warnings.of(event, state.seeds() > 1 ? "seed " + state.seed() + ", " : "")
                    .ifPresent(this::warn);
        }
        if (!(event instanceof Worked)) {
            LOG.debug("{}", event);
        }
        display.show(state);
    }

    /** Begins each line from now on; a bar is left as it is. */
    void markWith(String lineBeginning) {
        state.markWith(lineBeginning);
    }

    /** Prints an ordinary line. */
    void say(String line) {
        display.clear();
        out.println(state.mark() + line);
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    void warn(String text) {
        display.clear();
        err.println(WARNING + state.mark() + text);
    }

    /** Takes a bar away, for what others print; it comes back with the next event. */
    @Override
    public void close() {
        display.clear();
    }
}
