package io.labelcraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.training.Progress;
import io.labelcraft.training.Progress.Completed;
import io.labelcraft.training.Progress.Planned;
import io.labelcraft.training.Progress.SeedStarted;
import io.labelcraft.training.Progress.Skipped;
import io.labelcraft.training.Progress.Worked;
import java.util.List;

/** What progress events say of the amount of work. */
public final class HeardWork {

    private static final double ROUNDING = 1e-6;

    private HeardWork() {}

    /** Whether an event is about the amount of work alone. */
    public static boolean isCounted(Progress.Event event) {
        return event instanceof Planned
                || event instanceof Worked
                || event instanceof Skipped
                || event instanceof Completed;
    }

    /** One plan came first, each seed began at its place in the plan, and in the end all of it was worked off or skipped. */
    public static void wentAsPlanned(List<Progress.Event> events) {
        assertThat(events).filteredOn(Planned.class::isInstance).hasSize(1);
        assertThat(events).last().isEqualTo(new Completed());
        double planned = ((Planned) events.get(0)).work();
        double done = 0;
        for (Progress.Event event : events) {
            if (event instanceof Worked worked) {
                done += worked.work();
            } else if (event instanceof Skipped skipped) {
                done += skipped.work();
            } else if (event instanceof SeedStarted seed) {
                assertThat(done).isCloseTo(planned * (seed.number() - 1) / seed.seeds(), within(ROUNDING));
            }
        }
        assertThat(done).isCloseTo(planned, within(ROUNDING));
    }
}
