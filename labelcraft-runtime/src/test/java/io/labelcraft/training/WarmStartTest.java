package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.LabelingSpec.Output;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.config.ObjectiveSpec.Direction;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.RankCorrelation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmStartTest {

    private final FeedbackTable table = SmallLog.table(30, 40, 12, 1);
    private final RankCorrelation correlation =
            new RankCorrelation(table.split().train());

    private double[] targets(LabelingSpec.WarmStart kind, Direction direction, double... weights) {
        ModelSpec spec = SmallLog.spec();
        List<ObjectiveSpec> objectives = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            ObjectiveSpec objective = spec.objectives().get(j);
            objectives.add(new ObjectiveSpec(
                    objective.name(), objective.measure(), objective.fields(), direction, weights[j]));
        }
        ModelSpec weighed = SmallLog.with(SmallLog.with(spec, spec.log(), objectives), labeling(kind), spec.training());
        return new WarmStart(TrainingContext.of(weighed, table, event -> {}, Checkpoints.none()))
                .targets(Output.STANDARDISED);
    }

    private static LabelingSpec labeling(LabelingSpec.WarmStart kind) {
        LabelingSpec spec = SmallLog.labeling(Output.STANDARDISED);
        return new LabelingSpec(
                spec.inputs(),
                spec.without(),
                spec.quantileGroups(),
                spec.hidden(),
                spec.bias(),
                spec.skip(),
                spec.output(),
                spec.optimiser(),
                spec.movingAverage(),
                spec.normaliseGradient(),
                kind,
                spec.warmStartSteps(),
                spec.warmStartLearningRate(),
                spec.warmStartBatch(),
                spec.monotone());
    }

    private double[] objectives(double... weights) {
        return targets(LabelingSpec.WarmStart.OBJECTIVES, Direction.MAXIMISE, weights);
    }

    @Test
    void aRowAddsItsWatchTimeToAMeanOfIt() {
        assertThat(correlation.of(objectives(1, 0, 0), table.feedback().get("watchTime")))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aRowAddsItsExplicitFeedbackToAnyOfIt() {
        assertThat(correlation.of(objectives(0, 1, 0), table.feedback().get("like")))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void theShortestAndTheLongestItemsAddMostToASpread() {
        double[] targets = objectives(0, 0, 1);
        double[] duration = table.itemDuration().orElseThrow();
        int[] ascending = Arrays.stream(table.split().train())
                .boxed()
                .sorted((left, right) -> Double.compare(duration[left], duration[right]))
                .mapToInt(Integer::intValue)
                .toArray();

        int middle = Arrays.stream(ascending)
                .boxed()
                .min((left, right) -> Double.compare(targets[left], targets[right]))
                .orElseThrow();

        assertThat(duration[middle])
                .isBetween(duration[ascending[ascending.length / 5]], duration[ascending[4 * ascending.length / 5]]);
        assertThat(targets[ascending[0]]).isGreaterThan(targets[middle]);
        assertThat(targets[ascending[ascending.length - 1]]).isGreaterThan(targets[middle]);
    }

    @Test
    void lessOfWhatIsMinimisedIsBetter() {
        assertThat(correlation.of(
                        targets(LabelingSpec.WarmStart.OBJECTIVES, Direction.MINIMISE, 1, 0, 0),
                        table.feedback().get("watchTime")))
                .isCloseTo(-1, within(1e-9));
    }

    @Test
    void weightsMoveTheStartFromOneObjectiveToAnother() {
        double[] watchTime = table.feedback().get("watchTime");

        assertThat(correlation.of(objectives(3, 1, 1), watchTime))
                .isGreaterThan(correlation.of(objectives(1, 1, 1), watchTime));
    }

    @Test
    void theKnownLabelsAreTheSameWhateverTheWeights() {
        assertThat(targets(LabelingSpec.WarmStart.WT_EF, Direction.MAXIMISE, 3, 1, 1))
                .isEqualTo(targets(LabelingSpec.WarmStart.WT_EF, Direction.MAXIMISE, 1, 1, 1));
    }

    @Test
    void publishedLabelsComeBeforeWhatTheSettingsName() {
        ModelSpec spec = SmallLog.spec();
        TrainingContext context = TrainingContext.of(spec, table, event -> {}, Checkpoints.none());
        FixedLabelRecommenders fixed = new FixedLabelRecommenders(context, new RecommenderTrainer(context));
        PublishedLabeler published = new PublishedLabeler(
                "yesterday",
                new LabelSearch(context, new RecommenderTrainer(context))
                        .search(fixed)
                        .labeler());

        double[] targets = new WarmStart(context.after(published)).targets(Output.STANDARDISED);

        assertThat(correlation.of(targets, published.labels(spec.log(), table))).isCloseTo(1, within(1e-9));
    }

    @Test
    void targetsAreStandardisedOverTheTrainingRows() {
        double[] targets = objectives(1, 1, 1);
        double[] ofTraining = Arrays.stream(table.split().train())
                .mapToDouble(row -> targets[row])
                .toArray();

        assertThat(Arrays.stream(ofTraining).average().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(Arrays.stream(ofTraining).map(each -> each * each).average().orElseThrow())
                .isCloseTo(1, within(1e-6));
    }
}
