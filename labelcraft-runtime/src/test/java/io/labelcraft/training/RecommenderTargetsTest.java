package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecommenderTargetsTest {

    private final FeedbackTable table = SmallLog.table(12, 20, 8, 1);
    private final double[] gaussian = SmallLog.gaussian(table.rows(), 3);

    private RecommenderTrainer trainer(boolean sigmoidOutput) {
        ModelSpec spec = SmallLog.spec().withRecommender(SmallLog.recommender(sigmoidOutput, SmallLog.adam(3e-3, 0.3)));
        return new RecommenderTrainer(TrainingContext.of(spec, table, event -> {}, Checkpoints.none()));
    }

    @Test
    void aLinearRecommenderIsAskedForZScores() {
        double[] targets = trainer(false)
                .targets(Arrays.stream(gaussian).map(z -> 7 + 3 * z).toArray());

        assertThat(targets).containsExactly(trainer(false).targets(gaussian), within(1e-12));
        assertThat(Arrays.stream(table.split().train())
                        .mapToDouble(row -> targets[row])
                        .sum())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void aSigmoidRecommenderIsAskedForLabelsThatItCanReachAsTheyAre() {
        double[] labels = table.feedback().get("like");
        assertThat(trainer(true).targets(labels)).isEqualTo(labels);
    }

    @Test
    void aSigmoidRecommenderIsAskedForTheSigmoidOfZScoresBeyondItsRange() {
        double[] expected = Arrays.stream(trainer(false).targets(gaussian))
                .map(z -> 1 / (1 + Math.exp(-z)))
                .toArray();
        assertThat(trainer(true).targets(gaussian)).containsExactly(expected, within(1e-12));
    }

    @Test
    void labelsThatAreNoNumbersAreNotTakenForEqualOnes() {
        Arrays.fill(gaussian, Double.NaN);
        assertThatThrownBy(() -> trainer(false).scorer("mine", gaussian))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Training of mine stopped at step 1");
    }
}
