package io.labelcraft.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The end of a run that could not record one itself. */
final class LostRun {

    private LostRun() {}

    static RunRecord of(RunRecord run, String successor, Instant now) {
        return run.ended(
                RunState.LOST,
                now,
                List.of("Its process (" + run.node() + ") ended in the phase "
                        + run.phase().name().toLowerCase(Locale.ROOT) + ", or could not record its end; run "
                        + successor
                        + " found it so and goes on from where it was."));
    }
}
