package io.labelcraft.cli;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import io.labelcraft.schedule.RunListener;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells on the console what nightly runs do, each line with the run's id.
 *
 * @param once whether the command ends with the run, and tells itself why nothing was published
 */
record ConsoleRuns(ConsoleProgress progress, boolean once) implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger("io.labelcraft.runs");

    @Override
    public void on(Event event) {
        progress.on(event);
    }

    @Override
    public void on(FeedbackTable log) {
        progress.log(log);
    }

    @Override
    public void on(RunRecord run) {
        LOG.debug(
                "run={} model={} state={} phase={} attempt={}",
                run.id(),
                run.model(),
                run.state(),
                run.phase(),
                run.attempts());
        String head = "run=" + run.id() + " ";
        if (run.state() == RunState.RUNNING && run.reasons().isEmpty()) {
            progress.say(head + "phase=" + run.phase().name().toLowerCase(Locale.ROOT));
        } else if (run.state() == RunState.RUNNING) {
            progress.warn(head + "tries again, attempt " + run.attempts() + ": "
                    + run.reasons().get(0));
        } else if (run.state() == RunState.PUBLISHED || run.state() == RunState.UNCHANGED) {
            new RunText(run).lines().forEach(line -> progress.say(head + line));
        } else if (!once) {
            new RunText(run).lines().forEach(line -> progress.warn(head + line));
        }
    }
}
