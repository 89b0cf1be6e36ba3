package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.training.Progress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunStateTest {

    private final ProgressClock clock = new ProgressClock();
    private final RunState state = new RunState(clock);

    private void hear(Progress.Event... events) {
        List.of(events).forEach(state::on);
    }

    private static Progress.Worked worked(String stage, double work) {
        return new Progress.Worked(stage, 1, 8, 0.5, work);
    }

    @Test
    void workOfAllStagesAddsUpToTheShare() {
        hear(new Progress.Planned(20), worked("WT", 1), worked("WT", 1), worked("search", 3));

        assertThat(state.share()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void theRestTakesAsLongAsWhatWasWorkedOffDid() {
        hear(new Progress.Planned(20));
        assertThat(state.left()).isEmpty();
        clock.pass(Duration.ofSeconds(10));
        hear(worked("search", 5));

        assertThat(state.left()).contains(Duration.ofSeconds(30));
    }

    @Test
    void whatWasSkippedCountsAsDoneAndTookNoTime() {
        hear(new Progress.Planned(20), new Progress.Skipped(10));
        clock.pass(Duration.ofSeconds(10));
        hear(worked("search", 5));

        assertThat(state.share()).isCloseTo(0.75, within(1e-12));
        assertThat(state.left()).contains(Duration.ofSeconds(10));
    }

    @Test
    void aSeedBeginsAtItsPlaceInThePlanWhateverWasHeardOfTheOneBefore() {
        hear(new Progress.Planned(20), new Progress.SeedStarted(7, 1, 2), worked("WT", 1));
        hear(new Progress.SeedStarted(8, 2, 2));

        assertThat(state.share()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void moreWorkThanPlannedIsNotMoreThanAll() {
        hear(new Progress.Planned(2), worked("WT", 3));

        assertThat(state.share()).isEqualTo(1);
        assertThat(state.left()).contains(Duration.ZERO);
    }

    @Test
    void theEndIsTheEnd() {
        hear(new Progress.Planned(20), worked("WT", 1), new Progress.Completed());

        assertThat(state.share()).isEqualTo(1);
    }

    @Test
    void theNextPlanBeginsAtNothing() {
        hear(new Progress.Planned(20), worked("WT", 20), new Progress.Planned(10));

        assertThat(state.share()).isZero();
        assertThat(state.left()).isEmpty();
    }

    @Test
    void objectivesAreThoseOfTheStageThatIsTrained() {
        hear(new Progress.Planned(20), worked("search", 1));
        hear(new Progress.EpochEnded("search", 1, 8, 0.5, List.of(0.7, 0.2)));
        assertThat(state.objectives()).containsExactly(0.7, 0.2);
        hear(worked("search", 1));
        assertThat(state.objectives()).containsExactly(0.7, 0.2);
        hear(worked("LabelCraft", 1));
        assertThat(state.objectives()).isEmpty();
    }
}
