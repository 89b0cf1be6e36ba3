package io.labelcraft.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.LogSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.RawFeedback;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class RuleTest {

    private final LogSpec log = SmallLog.spec().log();
    private final FeedbackTable table = SmallLog.table(60, 40, 20, 1);
    private final RawFeedback feedback = RawFeedback.of(log, table);
    private final double[] watchTime = feedback.column("watchTime");
    private final double[] duration = feedback.column("duration");
    private final double[] like = feedback.column("like");
    private final Terms terms = new Terms(log);

    private double[] labels(IntToDoubleFunction label) {
        double[] labels = new double[feedback.rows()];
        Arrays.setAll(labels, label);
        return labels;
    }

    @Test
    void aTreeFindsTheQuestionsThatALabelIsMadeOf() {
        double[] labels = labels(row -> like[row] == 1 ? 0.9 : watchTime[row] / duration[row] < 0.5 ? 0.2 : 0.6);

        RegressionTree tree = RegressionTree.fit(terms.plain(), feedback, labels);

        assertThat(tree.text().lines().map(String::strip).map(line -> line.replaceAll(" \\(.*|0\\.[45]\\d*", "")))
                .containsSubsequence(
                        "no like",
                        "watchTime / duration < : label 0.2",
                        "watchTime / duration >= : label 0.6",
                        "like: label 0.9");
    }

    @Test
    void aTreePredictsWhatItsTextSays() {
        double[] labels = labels(row -> duration[row] < 50 ? 0.123 : 0.777);

        RegressionTree tree = RegressionTree.fit(terms.plain(), feedback, labels);

        assertThat(tree.text().lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("duration < \\d+ s: label 0\\.12 \\([\\d.]+ % of the rows\\)");
        assertThat(tree.predict(feedback)).containsOnly(0.12, 0.78);
    }

    @Test
    void aTreeOfALabelThatIsAlwaysTheSameIsOneLine() {
        RegressionTree tree = RegressionTree.fit(terms.plain(), feedback, labels(row -> 0.25));

        assertThat(tree.text()).isEqualTo("every row: label 0.25 (100 % of the rows)");
    }

    @Test
    void aFormulaFindsTheTermsThatALabelIsMadeOf() {
        double[] labels = labels(row -> 0.1 + 0.12 * Math.log1p(watchTime[row]) + 0.3 * like[row]);

        SparseFormula formula = SparseFormula.fit(terms.curved(feedback), feedback, labels);

        assertThat(formula.text())
                .isEqualTo("label = 0.1 + 0.12 * ln(1 + watchTime) + 0.3 * like, kept within 0 and 1;"
                        + " durations in seconds");
        assertThat(formula.predict(feedback)).containsExactly(labels, within(1e-12));
    }

    @Test
    void aFormulaSeesALabelThatRisesTowardsShortAndTowardsLongItems() {
        double[] labels = labels(row -> 0.2 + 0.1 * Math.abs(Math.log(duration[row] / 65)));

        SparseFormula formula = SparseFormula.fit(terms.curved(feedback), feedback, labels);

        assertThat(formula.text()).startsWith("label = 0.2 + 0.1 * |ln(duration / 65)|");
    }

    @Test
    void aFormulaStaysWithinZeroAndOne() {
        SparseFormula formula =
                new SparseFormula(0.5, List.of(terms.curved(feedback).get(0)), new double[] {-0.7});

        assertThat(formula.text()).startsWith("label = 0.5 - 0.7 * like");
        assertThat(formula.predict(new RawFeedback(Map.of("like", new double[] {0, 1}))))
                .containsExactly(0.5, 0);
    }

    @Test
    void termsThatSayTheSameAreNotAddedTwice() {
        List<Term> twice = List.of(
                Term.quantity("once", "", some -> some.column("duration")),
                Term.quantity("again", "", some -> some.column("duration")),
                Term.condition("like", "no like", some -> some.column("like")));

        SparseFormula formula =
                SparseFormula.fit(twice, feedback, labels(row -> duration[row] / 500 + 0.3 * like[row]));

        assertThat(formula.terms()).extracting(Term::name).containsExactlyInAnyOrder("once", "like");
    }

    @Test
    void severalKindsOfExplicitFeedbackAreOneTermToo() {
        LogSpec.FeedbackColumn follow = new LogSpec.FeedbackColumn(
                "follow", "follow", LogSpec.Kind.BINARY, Optional.empty(), Optional.empty(), true);
        LogSpec two = new LogSpec(
                log.user(),
                log.item(),
                log.time(),
                log.itemDuration(),
                log.watchTime(),
                List.of(follow, log.feedback().get(0), log.feedback().get(1)),
                List.of(),
                List.of());
        RawFeedback both = new RawFeedback(Map.of(
                "like",
                new double[] {0, 1, 0},
                "follow",
                new double[] {0, 0, 1},
                "watchTime",
                new double[3],
                "duration",
                new double[] {1, 1, 1}));

        Term any = new Terms(two).plain().get(5);

        assertThat(any.name()).isEqualTo("any of follow, like");
        assertThat(any.of(both)).containsExactly(0, 1, 1);
    }

    @Test
    void theRuleIsTheCloserOfBothOnRowsThatNoneWasFittedTo() {
        RuleDistillation distillation =
                new RuleDistillation(log, PlainLabeler.of(PlainLabeler.WATCH_TIME, PlainLabeler.LIKE));

        Rule rule = distillation.distil(
                feedback.rows(table.split().train()),
                feedback.rows(table.split().holdOut()));

        assertThat(rule.kind()).isEqualTo(Rule.Kind.FORMULA);
        assertThat(rule.text()).contains("ln(1 + watchTime)", "like");
        assertThat(rule.rSquared()).isBetween(0.95, 1.0);
    }
}
