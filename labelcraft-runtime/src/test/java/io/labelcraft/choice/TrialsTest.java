package io.labelcraft.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.training.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialsTest {

    private final List<Progress.Event> events = new ArrayList<>();

    private String best(double... scores) {
        Trials<String> trials = new Trials<>("WT", scores.length, events::add);
        for (int trial = 0; trial < scores.length; trial++) {
            double score = scores[trial];
            trials.add("trial " + (trial + 1), () -> score);
        }
        return trials.best();
    }

    @Test
    void theFirstOfTheHighestScoresIsTheBest() {
        assertThat(best(0.3, 0.7, 0.7, 0.1)).isEqualTo("trial 2");
    }

    @Test
    void aTrialWithoutAScoreIsNeverBetterThanOneThatHasIt() {
        assertThat(best(Double.NaN, 0.2, Double.NaN)).isEqualTo("trial 2");
    }

    @Test
    void theFirstIsTheBestWhereNoneHasAScore() {
        assertThat(best(Double.NaN, Double.NaN)).isEqualTo("trial 1");
    }

    @Test
    void aLoneTrialIsTheBestWithoutBeingScored() {
        Trials<String> trials = new Trials<>("WT", 1, events::add);
        trials.add("the only one", () -> {
            throw new AssertionError("nothing is to be chosen");
        });

        assertThat(trials.best()).isEqualTo("the only one");
        assertThat(events).isEmpty();
    }

    @Test
    void everyTrialIsToldOf() {
        best(0.3, 0.7);
        assertThat(events).containsExactly(new Progress.Tried("WT", 1, 2, 0.3), new Progress.Tried("WT", 2, 2, 0.7));
    }
}
