package io.labelcraft.cli;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.ledger.RunInWords;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import io.labelcraft.schedule.RunListener;
import java.util.List;
import java.util.Optional;

/** Tells on the console what nightly runs do, each line with the run's id. Used by one thread at a time. */
final class ConsoleRuns implements RunListener {

    private final ConsoleProgress progress;
    private final boolean once;
    private Optional<RunPhase> phase = Optional.empty();

    /** @param once whether the command ends with the run, and tells itself why nothing was published */
    ConsoleRuns(ConsoleProgress progress, boolean once) {
        this.progress = progress;
        this.once = once;
    }

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
        progress.markWith("run=" + run.id() + " ");
        if (run.state().terminal()) {
            ended(run);
            phase = Optional.empty();
            progress.markWith("");
        } else if (!run.reasons().isEmpty()) {
            progress.warn("tries again, attempt " + run.attempts() + ": "
                    + run.reasons().get(0));
        } else if (!phase.equals(Optional.of(run.phase()))) {
            phase = Optional.of(run.phase());
            progress.say("phase=" + run.phase().text());
        }
    }

    private void ended(RunRecord run) {
        List<String> lines = new RunInWords(run).lines();
        if (run.state() == RunState.PUBLISHED || run.state() == RunState.UNCHANGED) {
            lines.forEach(progress::say);
        } else if (!once) {
            lines.forEach(progress::warn);
        }
    }
}
