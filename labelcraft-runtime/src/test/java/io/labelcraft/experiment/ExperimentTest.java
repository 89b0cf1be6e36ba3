package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.training.Checkpoints;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    private final ModelSpec spec = SmallLog.spec();

    private Comparison run(FeedbackTable table) {
        return Experiment.on(spec, table, event -> {}, Checkpoints.none()).run();
    }

    @Test
    void comparesLearnedLabelsWithEachFixedOneOnEveryMetric() {
        Comparison comparison = run(SmallLog.table(30, 40, 12, 1));
        assertThat(comparison.users()).isEqualTo(15);
        assertThat(comparison.results())
                .extracting(MethodResult::method)
                .containsExactly("LabelCraft", "WT", "EF", "WT+EF");
        assertThat(comparison.results()).allSatisfy(result -> {
            assertThat(result.metrics().keySet()).containsExactly("NWTG", "NEG", "DS", "M1", "M2", "M3");
            assertThat(result.metrics().values()).allSatisfy(summary -> {
                assertThat(summary.interval().low()).isLessThanOrEqualTo(summary.mean());
                assertThat(summary.interval().high()).isGreaterThanOrEqualTo(summary.mean());
            });
        });
    }

    @Test
    void balancedScoreIsRelativeToTheBestFixedLabel() {
        Comparison comparison = run(SmallLog.table(30, 40, 12, 1));
        Map<String, OptionalDouble> scores = comparison.balancedScores();
        double best = 0;
        for (String metric : new String[] {"NWTG", "NEG", "DS"}) {
            double learned = comparison.results().get(0).metrics().get(metric).mean();
            double fixed = comparison.results().stream()
                    .skip(1)
                    .mapToDouble(result -> result.metrics().get(metric).mean())
                    .max()
                    .orElseThrow();
            best += learned / fixed / 3;
        }
        assertThat(scores.get("LabelCraft").orElseThrow()).isEqualTo(best);
        assertThat(scores.get("WT").orElseThrow()).isLessThanOrEqualTo(1);
    }

    @Test
    void explicitFeedbackThatNobodyEverGaveIsMeasuredForNobody() {
        FeedbackTable table = SmallLog.table(30, 40, 12, 1);
        Arrays.fill(table.feedback().get("like"), 0);
        Comparison comparison = run(table);
        assertThat(comparison.results()).allSatisfy(result -> {
            assertThat(result.metrics().get("NEG").users()).isZero();
            assertThat(result.metrics().get("NEG").mean()).isNaN();
            assertThat(result.metrics().get("NWTG").mean()).isBetween(0.0, 1.0);
        });
        assertThat(Arrays.stream(comparison.learned().labels()).allMatch(Double::isFinite))
                .isTrue();
    }

    @Test
    void aUserWithASingleRowDoesNotCount() {
        FeedbackTable table = SmallLog.table(30, 40, 12, 1);
        table.user()[table.rows() - 1] = 29;
        int[] test = table.split().test();
        Arrays.stream(test, 0, test.length - 1)
                .filter(row -> table.user()[row] == 29)
                .forEach(row -> table.user()[row] = 27);
        assertThat(run(table).users()).isEqualTo(14);
    }

    @Test
    void aTestWithoutLongEnoughListsIsRefused() {
        ModelSpec shortTraining = SmallLog.with(spec, spec.recommender(), SmallLog.training(3));
        FeedbackTable shortLists = SmallLog.table(30, 40, 5, 1);
        assertThatThrownBy(() -> Experiment.on(shortTraining, shortLists, event -> {}, Checkpoints.none()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("No test user has more than 5 rows");
    }
}
