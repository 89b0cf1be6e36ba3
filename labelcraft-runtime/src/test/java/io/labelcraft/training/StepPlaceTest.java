package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.data.Batches;
import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the user reads when numbers have become NaN or infinite. */
class StepPlaceTest {

    private final FeedbackTable table = SmallLog.table(30, 40, 12, 1);

    private static ModelSpec withRate(OptimiserSpec optimiser) {
        return SmallLog.with(SmallLog.spec(), SmallLog.recommender(false, optimiser), SmallLog.training(5));
    }

    private TrainingContext context(ModelSpec spec) {
        return TrainingContext.of(spec, table, event -> {}, Checkpoints.none());
    }

    private void search(ModelSpec spec) {
        TrainingContext context = context(spec);
        RecommenderTrainer trainer = new RecommenderTrainer(context);
        new LabelSearch(context, trainer).search(new FixedLabelRecommenders(context, trainer));
    }

    @Test
    void aLabelThatIsNoNumberStopsTheTrainingOnItsStepWithItsBatch() {
        ModelSpec spec = SmallLog.spec();
        int[] train = table.split().train();
        int[] second = new Batches(train, spec.training().batch(), spec.seed())
                .epoch(0)
                .get(1);
        double[] labels = SmallLog.gaussian(table.rows(), 1);
        labels[second[9]] = Double.NaN;
        ModelSpec unscaled = SmallLog.with(spec, SmallLog.recommender(true, SmallLog.adam(1e-2, 0)), spec.training());
        assertThatThrownBy(() -> new RecommenderTrainer(context(unscaled)).train("mine", labels))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(
                        "Training of mine stopped at step 2, in epoch 1: the labels of the batch are not"
                                + " finite (NaN or infinite). The batch begins with the log's rows " + firstFive(second)
                                + ". ");
    }

    private String firstFive(int[] batch) {
        return Arrays.stream(batch)
                .limit(5)
                .mapToObj(row -> Long.toString(table.logRow()[row]))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aFarTooLargeLearningRateStopsTheRun() {
        assertThatThrownBy(() -> search(withRate(SmallLog.sgd(1e150, 0))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Training of ")
                .hasMessageContaining(" not finite (NaN or infinite)")
                .hasMessageContaining("recommender.learning-rate")
                .hasMessageContaining("training.clip = 1");
    }

    @Test
    void clippingKeepsASteepLossFromBlowingUp() {
        ModelSpec steep = withRate(SmallLog.sgd(20, 0));
        assertThatThrownBy(() -> search(steep)).isInstanceOf(UserException.class);
        assertThat(finiteWithClip(steep)).isTrue();
    }

    private boolean finiteWithClip(ModelSpec spec) {
        ModelSpec clipped = SmallLog.with(
                spec, SmallLog.recommender(false, SmallLog.sgd(20, 0)), SmallLog.withClip(spec.training(), 0.01));
        return new RecommenderTrainer(context(clipped))
                .train("mine", SmallLog.gaussian(table.rows(), 1))
                .parameters()
                .finite();
    }
}
