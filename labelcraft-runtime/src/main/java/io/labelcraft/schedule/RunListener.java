package io.labelcraft.schedule;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.training.Progress;

/** Hears what nightly runs do, on the thread of the run. */
public interface RunListener extends Progress {

    /** Hears nothing. */
    RunListener NONE = new RunListener() {
        @Override
        public void on(Event event) {}

        @Override
        public void on(FeedbackTable log) {}

        @Override
        public void on(RunRecord run) {}
    };

    /** Logs what becomes of each run through SLF4J, as the logger {@code io.labelcraft.runs}, with keys and values. */
    static RunListener logging() {
        return new LoggedRuns();
    }

    /** A log was read. */
    void on(FeedbackTable log);

    /** A run has begun, entered a phase, tries again, or ended. */
    void on(RunRecord run);
}
