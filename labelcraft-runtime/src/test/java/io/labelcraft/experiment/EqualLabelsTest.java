package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.HeardWork;
import io.labelcraft.SmallLog;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs that tell nothing: every row has the same feedback. */
class EqualLabelsTest {

    private final FeedbackTable table = SmallLog.table(30, 40, 12, 1);
    private final List<Progress.Event> events = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "mf, FLOAT, STANDARDISED",
        "mf, DOUBLE, STANDARDISED",
        "mf, FLOAT, SIGMOID",
        "din, FLOAT, STANDARDISED",
        "two-tower, FLOAT, STANDARDISED"
    })
    void aLogWithoutAnyDifferenceRaisesTheAlarmAndEndsWithFiniteNumbers(
            String name, TrainingSpec.Precision precision, LabelingSpec.Output output) {
        fill("like", 0);
        fill("watchTime", 7.3);
        Arrays.fill(table.itemDuration().orElseThrow(), 21.7);

        Comparison comparison = run(spec(name, precision, output));

        assertThat(events)
                .anyMatch(event -> event instanceof Progress.ConstantLabels)
                .contains(new Progress.OneLabelForAll("WT", 1), new Progress.OneLabelForAll("EF", 0));
        HeardWork.wentAsPlanned(events);
        assertThat(Arrays.stream(comparison.learned().labels())).allMatch(label -> label >= 0 && label <= 1);
        assertThat(comparison.learned().recommender().parameters().finite()).isTrue();
        assertThat(comparison.epochs()).allSatisfy(epoch -> {
            assertThat(epoch.loss()).isFinite();
            assertThat(Arrays.stream(epoch.objectives())).allMatch(Double::isFinite);
            assertThat(Arrays.stream(epoch.weights())).allMatch(Double::isFinite);
        });
    }

    @Test
    void explicitFeedbackThatNobodyGaveIsWarnedOfAndTheRestIsLearned() {
        fill("like", 0);

        Comparison comparison = run(spec("mf", TrainingSpec.Precision.FLOAT, LabelingSpec.Output.STANDARDISED));

        assertThat(events)
                .filteredOn(event -> event instanceof Progress.OneLabelForAll)
                .containsExactly(new Progress.OneLabelForAll("EF", 0));
        assertThat(events).noneMatch(event -> event instanceof Progress.ConstantLabels);
        assertThat(Arrays.stream(comparison.learned().labels()).distinct().count())
                .isGreaterThan(table.rows() / 2);
    }

    @Test
    void aLogWhoseFeedbackDiffersWarnsOfNothing() {
        run(SmallLog.spec());

        assertThat(events).allMatch(event -> event instanceof Progress.EpochEnded || HeardWork.isCounted(event));
        HeardWork.wentAsPlanned(events);
    }

    private void fill(String field, double value) {
        Arrays.fill(table.feedback().get(field), value);
    }

    private Comparison run(ModelSpec spec) {
        return Experiment.on(spec, table, events::add, Checkpoints.none()).run();
    }

    private static ModelSpec spec(String name, TrainingSpec.Precision precision, LabelingSpec.Output output) {
        TrainingSpec training = SmallLog.training(5);
        ModelSpec spec = SmallLog.with(
                SmallLog.spec(),
                SmallLog.recommender(name, Activation.DICE, false, SmallLog.adam(3e-3, 0.3)),
                SmallLog.withPrecision(training, precision));
        return SmallLog.with(spec, SmallLog.labeling(output), spec.training());
    }
}
