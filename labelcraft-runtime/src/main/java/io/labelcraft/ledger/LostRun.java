package io.labelcraft.ledger;

import java.util.List;

/** The end of a run that could not record one itself. */
final class LostRun {

    private LostRun() {}

    /** Nobody knows when it ended, but before its successor began. */
    static RunRecord of(RunRecord run, RunRecord successor) {
        return run.ended(
                RunState.LOST,
                successor.started(),
                List.of("Its process (" + run.node() + ") ended in the phase "
                        + run.phase().text() + ", or could not record its end; run "
                        + successor.id() + " found it so and goes on from where it was."));
    }
}
