package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.training.Progress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunStateTextTest {

    private final ProgressClock clock = new ProgressClock();
    private final RunState state = new RunState(clock);

    private void reach(String stage, double loss, List<Double> objectives, double share, Duration elapsed) {
        state.on(new Progress.Planned(1000));
        clock.pass(elapsed);
        state.on(new Progress.Worked(stage, 12, 20, loss, 1000 * share));
        state.on(new Progress.EpochEnded(stage, 12, 20, loss, objectives));
    }

    @Test
    void aBarHasStageEpochLossObjectivesAndTimeLeft() {
        reach("search", 0.4123, List.of(0.71, 0.402, 0.3), 0.5, Duration.ofSeconds(125));

        assertThat(new RunStateText(state).bar())
                .isEqualTo("[###...]  50% search 12/20 loss 0.41 M 0.71 0.40 0.30 2m05s");
    }

    @Test
    void aLineSaysTheSameInWords() {
        reach("search", 0.4123, List.of(0.71, 0.402, 0.3), 0.5, Duration.ofSeconds(125));

        assertThat(new RunStateText(state).line())
                .isEqualTo(" 50 %  search, epoch 12 of 20, loss 0.4123, M1 0.7100, M2 0.4020, M3 0.3000, 2m05s left");
    }

    @Test
    void ofSeveralSeedsTheOneIsNamedThatIsTrainedFor() {
        state.on(new Progress.Planned(1000));
        state.on(new Progress.SeedStarted(7, 2, 3));
        state.on(new Progress.Worked("WT at 0.009", 1, 8, 0.5, 1));

        assertThat(new RunStateText(state).bar()).contains("seed 2 WT at 0.009 1/8 ");
        assertThat(new RunStateText(state).line()).contains("seed 2 of 3, WT at 0.009, epoch 1 of 8, ");
    }

    @Test
    void aLongNameGivesWayToTheNumbersAndKeepsBothItsEnds() {
        reach("search without input watchTime", 0.4, List.of(), 0.5, Duration.ofSeconds(3));

        assertThat(new RunStateText(state).bar())
                .isEqualTo("[###...]  50% search witho..put watchTime 12/20 loss 0.40 3s")
                .hasSize(60);
    }

    @Test
    void objectivesThatDoNotFitAreLeftOut() {
        reach("search without input watchTime", 0.4, Collections.nCopies(6, 0.25), 0.5, Duration.ofSeconds(3));

        assertThat(new RunStateText(state).bar()).contains("loss 0.40").doesNotContain(" M ");
        assertThat(new RunStateText(state).line()).contains("M6 0.2500");
    }

    @Test
    void noStateIsWiderThanSixtyColumns() {
        List<String> stages = List.of("", "EF", "search", "search without objective engagement", "x".repeat(200));
        for (String stage : stages) {
            for (int objectives = 0; objectives < 12; objectives++) {
                for (double share : new double[] {0.00001, 0.333, 1}) {
                    for (double loss : new double[] {Double.NaN, 0, 0.123456, 1234567, -1e-12, 1e300}) {
                        for (long seconds : new long[] {0, 59, 3_599, 86_400, 1_000_000_000}) {
                            reach(
                                    stage,
                                    loss,
                                    Collections.nCopies(objectives, 0.5),
                                    share,
                                    Duration.ofSeconds(seconds));
                            assertThat(new RunStateText(state).bar()).hasSizeLessThanOrEqualTo(60);
                            state.on(new Progress.SeedStarted(123456789, 11, 12));
                            assertThat(new RunStateText(state).bar()).hasSizeLessThanOrEqualTo(60);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0s", "59, 59s", "60, 1m00s", "3599, 59m59s", "3600, 1h00m", "359999, 99h59m", "360000, >99h"})
    void timeIsShownAsFineAsItMatters(long seconds, String expected) {
        reach("WT", Double.NaN, List.of(), 0.5, Duration.ofSeconds(seconds));

        assertThat(new RunStateText(state).bar()).endsWith(" " + expected);
    }

    @Test
    void theFullHundredPercentAreTheEnd() {
        reach("WT", Double.NaN, List.of(), 0.9999, Duration.ofSeconds(1));
        assertThat(new RunStateText(state).bar()).startsWith("[#####.]  99% ");
        state.on(new Progress.Completed());
        assertThat(new RunStateText(state).bar()).startsWith("[######] 100% ");
    }
}
