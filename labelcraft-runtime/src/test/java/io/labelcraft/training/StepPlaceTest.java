package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.HeardWork;
import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.data.Batches;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.TensorEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user reads when numbers have become NaN or infinite. */
class StepPlaceTest {

    private final FeedbackTable table = SmallLog.table(16, 150, 12, 1);

    private static ModelSpec withRate(OptimiserSpec optimiser) {
        return SmallLog.with(SmallLog.spec(), SmallLog.recommender(false, optimiser), SmallLog.training(5));
    }

    private TrainingContext context(ModelSpec spec) {
        return context(spec, event -> {}, Checkpoints.none());
    }

    private TrainingContext context(ModelSpec spec, Progress progress, Checkpoints checkpoints) {
        return TrainingContext.of(spec, table, progress, checkpoints);
    }

    private static void search(TrainingContext context) {
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

    /** The gradient of a network of several layers can overflow before its scores and its loss do. */
    @Test
    void aGradientThatOverflowsStopsTheSearchAndTheLastGoodEpochCanBeGoneOnFrom(@TempDir Path folder) {
        ModelSpec spec = overflowing();
        TensorEngine engine = TensorEngine.current();
        Checkpoints written = Checkpoints.in(folder.resolve("checkpoints"), "key", engine, false);
        int[] first = new Batches(table.split().train(), spec.training().batch(), spec.seed())
                .epoch(1)
                .get(0);
        String message = "Training of search stopped at step 4, in epoch 2: the gradient of the loss is not finite"
                + " (NaN or infinite). The batch begins with the log's rows " + firstFive(first) + ". ";
        assertThatThrownBy(() -> search(context(spec, event -> {}, written)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(message);

        List<Progress.Event> events = new ArrayList<>();
        Checkpoints resumed = Checkpoints.in(folder.resolve("checkpoints"), "key", engine, true);
        assertThatThrownBy(() -> search(context(spec, events::add, resumed)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(message);
        assertThat(events)
                .filteredOn(event -> !HeardWork.isCounted(event))
                .containsExactly(new Progress.Resumed(LabelSearch.STAGE, 1));
    }

    private static ModelSpec overflowing() {
        TrainingSpec training = SmallLog.training(5);
        return SmallLog.with(
                SmallLog.spec(),
                SmallLog.recommender("din", Activation.NONE, false, SmallLog.sgd(8, 0)),
                new TrainingSpec(
                        TrainingSpec.Precision.FLOAT,
                        3,
                        3,
                        training.batch(),
                        training.loss(),
                        0,
                        training.update(),
                        training.metaGradient(),
                        training.holdOutUsers(),
                        training.k(),
                        training.softTopK(),
                        new BalancingSpec(BalancingSpec.Kind.FIXED, 0, 0, false, 0.1, 20, 5e-5),
                        false,
                        0));
    }

    @Test
    void aFarTooLargeLearningRateStopsTheRun() {
        assertThatThrownBy(() -> search(context(withRate(SmallLog.sgd(1e150, 0)))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Training of ")
                .hasMessageContaining(" not finite (NaN or infinite)")
                .hasMessageContaining("recommender.learning-rate")
                .hasMessageContaining("training.clip = 1");
    }

    @Test
    void clippingKeepsASteepLossFromBlowingUp() {
        ModelSpec steep = withRate(SmallLog.sgd(20, 0));
        assertThatThrownBy(() -> search(context(steep))).isInstanceOf(UserException.class);
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
