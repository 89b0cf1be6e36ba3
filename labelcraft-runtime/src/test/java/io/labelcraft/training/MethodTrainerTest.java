package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.data.ChoosingLog;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.RawFeedback;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodTrainerTest {

    private final ModelSpec spec = SmallLog.withFastLabels(SmallLog.spec());
    private final FeedbackTable table = SmallLog.table(12, 20, 8, 1);

    private static MethodTrainer trainer(ModelSpec settings, FeedbackTable log) {
        return MethodTrainer.of(TrainingContext.of(settings, log, event -> {}, Checkpoints.none()));
    }

    private ModelSpec with(TrainingSpec training) {
        return SmallLog.with(spec, spec.recommender(), training);
    }

    private double[] labels(LearnedLabels learned) {
        return learned.labeler().labels(RawFeedback.of(spec.log(), table));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void labelsFoundWithoutTestRowsAndBesideOthersAreThoseOfATrainingOfTheirSettings(int patience) {
        ModelSpec asTheyStand = with(SmallLog.withPatience(spec.training(), patience));
        ModelSpec others = SmallLog.withWeights(asTheyStand, 0.75, 2.25, 0);
        MethodTrainer besideOthers = trainer(asTheyStand, ChoosingLog.of(table).table());
        besideOthers.search();

        LearnedLabels found = besideOthers.search(others, " others");
        LearnedLabels trained = trainer(others, table).search();

        assertThat(labels(found)).isEqualTo(trained.labels());
        assertThat(found.recommender().parameters().snapshot().toArray())
                .isEqualTo(trained.recommender().parameters().snapshot().toArray());
    }

    @ParameterizedTest
    @EnumSource(BalancingSpec.Kind.class)
    void anObjectiveWithWeightZeroIsMeasuredAndNotPursued(BalancingSpec.Kind kind) {
        ModelSpec balanced = with(SmallLog.withBalancing(spec.training(), kind));

        LearnedLabels learned =
                trainer(SmallLog.withWeights(balanced, 1, 0, 1), table).search();

        assertThat(learned.labels()).doesNotContain(Double.NaN);
        assertThat(learned.epochs()).allSatisfy(epoch -> {
            assertThat(epoch.objectives()[1]).isPositive();
            assertThat(epoch.weights()[1]).isZero();
        });
    }

    @Test
    void withFixedBalancingItIsAsIfTheObjectiveWereNotDeclared() {
        ModelSpec fixed = with(SmallLog.withBalancing(spec.training(), BalancingSpec.Kind.FIXED));
        ModelSpec undeclared = SmallLog.with(
                fixed,
                fixed.log(),
                List.of(fixed.objectives().get(0), fixed.objectives().get(2)));

        double[] without = trainer(undeclared, table).search().labels();

        assertThat(trainer(SmallLog.withWeights(fixed, 1, 0, 1), table).search().labels())
                .isEqualTo(without);
        assertThat(trainer(fixed, table).search().labels()).isNotEqualTo(without);
    }

    @ParameterizedTest
    @CsvSource({"mf, NONE", "din, DICE", "two-tower, NONE"})
    void aScorerTrainedWithoutTestRowsScoresThemLikeOneTrainedOnTheWholeLog(String name, Activation activation) {
        ModelSpec other = SmallLog.with(
                spec, SmallLog.recommender(name, activation, false, SmallLog.adam(3e-3, 0.3)), SmallLog.training(5));
        MethodTrainer choosing = trainer(other, ChoosingLog.of(table).table());
        MethodTrainer whole = trainer(other, table);
        int[] test = table.split().test();

        assertThat(choosing.fixed("WT+EF").on(whole.untrained()).scores(test))
                .isEqualTo(whole.fixed("WT+EF").scores(test));
        assertThat(choosing.learned(choosing.search()).on(whole.untrained()).scores(test))
                .isEqualTo(whole.learned(whole.search()).scores(test));
    }

    @Test
    void oneScoreForAllRowsIsThatForOthersToo() {
        MethodTrainer choosing = trainer(spec, ChoosingLog.of(table).table());
        RowScorer nothingToLearn = choosing.onLabels("zero", new double[table.rows()]);

        assertThat(nothingToLearn.on(trainer(spec, table).untrained()).scores(new int[] {1, 2, 3}))
                .containsOnly(0);
    }
}
