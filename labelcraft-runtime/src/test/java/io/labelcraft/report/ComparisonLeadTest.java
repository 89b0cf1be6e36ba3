package io.labelcraft.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.page.Estimate;
import io.labelcraft.page.MethodKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonLeadTest {

    private final List<Method> methods = new ArrayList<>();
    private final List<Evaluation.Unmeasurable> unmeasurable = new ArrayList<>();
    private List<Long> seeds = List.of(1L, 2L);
    private int users = 230;

    @Test
    void saysThatTheLearnedLabelIsFirstWhereItIsClearly() {
        methods.add(learned(
                0.97,
                0.70,
                0.36,
                difference(0.04, 0.02, 0.06),
                difference(0.03, 0.01, 0.05),
                difference(0.01, -0.01, 0.03)));
        methods.add(fixed("WT", 0.93, 0.74, 0.30));
        methods.add(fixed("EF", 0.65, 0.41, 0.35));

        assertThat(lead())
                .containsExactly(
                        "LabelCraft has the highest balanced score of 3 labels: C = 0.970 (95% interval 0.960 to 0.980). That is"
                                + " 0.040 above WT, the best fixed label, and the interval of the difference, 0.020 to 0.060,"
                                + " is clear of zero. Seed by seed, it is clearly above in 1 of 2.",
                        "Against the best fixed label on each metric it gives up 5.4% of NWTG (WT 0.740); it gains 2.9% of NEG"
                                + " (EF 0.350).");
    }

    @Test
    void doesNotCallADifferenceThatMayBeNoneAGain() {
        methods.add(learned(0.94, 0.75, 0.36, difference(0.01, -0.02, 0.04)));
        methods.add(fixed("WT", 0.93, 0.74, 0.30));

        assertThat(lead().get(0))
                .contains(
                        "but the interval of the difference, −0.020 to 0.040, includes zero: this log cannot tell the two"
                                + " apart.");
        assertThat(lead().get(1))
                .startsWith("Against the best fixed label on each metric it gives up nothing and gains");
    }

    @Test
    void saysWhoIsFirstWhereTheLearnedLabelIsNot() {
        methods.add(learned(0.90, 0.70, 0.30, difference(-0.05, -0.07, -0.03)));
        methods.add(fixed("WT", 0.95, 0.74, 0.31));
        methods.add(fixed("EF", 0.92, 0.41, 0.35));

        assertThat(lead().get(0))
                .startsWith(
                        "LabelCraft does not have the highest balanced score: with C = 0.900 (95% interval 0.890 to 0.910)"
                                + " it is number 3 of 3 labels; WT is first with 0.950. That is 0.050 below WT, the best fixed label,"
                                + " and the interval of the difference, −0.070 to −0.030, is clear of zero.");
        assertThat(lead().get(1)).contains("it gives up").doesNotContain("it gains");
    }

    @Test
    void saysThatTheLearnedLabelCollapsedAndNothingElse() {
        Method learned = learned(0.97, 0.70, 0.36, difference(0.04, 0.02, 0.06));
        methods.add(new Method(
                learned.name(),
                learned.kind(),
                true,
                1,
                Map.of(),
                learned.metrics(),
                learned.difference(),
                Double.NaN,
                null,
                List.of()));
        methods.add(fixed("WT", 0.93, 0.74, 0.30));

        assertThat(lead())
                .containsExactly(
                        "LabelCraft collapsed: it scores all the rows of most users alike, so its lists say nothing"
                                + " and it is not ranked.");
    }

    @Test
    void saysWhatOneSeedLeavesOpen() {
        seeds = List.of(1L);
        methods.add(learned(0.97, 0.70, 0.36, difference(0.04, 0.02, 0.06)));
        methods.add(fixed("WT", 0.93, 0.74, 0.30));

        assertThat(lead().get(0)).endsWith("One seed was run, so luck in training cannot be told from a difference.");
    }

    @Test
    void saysThatAControlScoresNoLess() {
        methods.add(learned(0.97, 0.70, 0.36, difference(0.04, 0.02, 0.06)));
        methods.add(control("random", 0.66, false, 1));
        methods.add(control("fusion", 0.98, false, 36));
        methods.add(control("constant", 0.99, true, 1));

        assertThat(lead().get(1)).endsWith("The control fusion scores no less: C = 0.980 after 36 trials.");
    }

    @Test
    void saysWhichControlComesNearest() {
        methods.add(learned(0.97, 0.70, 0.36, difference(0.04, 0.02, 0.06)));
        methods.add(control("random", 0.66, false, 1));

        assertThat(lead().get(1)).endsWith("No control scores as high; the nearest is random with 0.660.");
    }

    @Test
    void ranksNothingWithoutABalancedScoreAndSaysWhy() {
        unmeasurable.add(new Evaluation.Unmeasurable("NEG", "no test user gave explicit feedback"));
        methods.add(learned(Double.NaN, 0.70, Double.NaN));
        methods.add(fixed("WT", Double.NaN, 0.74, Double.NaN));
        methods.add(control("random", Double.NaN, false, 1));

        assertThat(lead())
                .containsExactly(
                        "There is no balanced score: NEG cannot be measured (no test user gave explicit feedback), so the"
                                + " methods are not ranked.",
                        "Against the best fixed label on each metric it gives up 5.4% of NWTG (WT 0.740).");
    }

    @Test
    void leavesCollapsedFixedLabelsOutOfTheRanking() {
        methods.add(learned(0.97, 0.70, 0.36));
        Method flat = fixed("EF", 0.99, 0.90, 0.90);
        methods.add(new Method(
                flat.name(), flat.kind(), true, 1, Map.of(), flat.metrics(), null, Double.NaN, null, List.of()));

        assertThat(lead())
                .containsExactly(
                        "LabelCraft has C = 0.970 (95% interval 0.960 to 0.980); there is no other label to rank it"
                                + " with. No difference to a fixed label could be computed.");
    }

    @Test
    void warnsOfASingleUser() {
        users = 1;
        methods.add(learned(0.97, 0.70, 0.36));

        assertThat(lead().get(1)).contains("Only one test user counts");
    }

    @Test
    void saysSoWhereNothingWasLearned() {
        methods.add(fixed("WT", 0.93, 0.74, 0.30));

        assertThat(lead()).containsExactly("No learned label was compared.");
    }

    private List<String> lead() {
        List<MetricColumn> metrics = List.of(
                new MetricColumn("NWTG", "", "", "higher"),
                new MetricColumn("NEG", "", "", "higher"),
                new MetricColumn("M1", "", "", "higher"),
                new MetricColumn("C", "", "", "higher"));
        Evaluation.Provenance provenance = new Evaluation.Provenance("1", null, null, seeds, null, null, null);
        return new ComparisonLead(new Evaluation(
                        "m",
                        10,
                        users,
                        "paper",
                        0.95,
                        200,
                        Map.of(),
                        provenance,
                        metrics,
                        methods,
                        List.of(),
                        unmeasurable,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of()))
                .paragraphs();
    }

    /** The first difference is over all seeds, the others are of one seed each. */
    private static Method learned(
            double balanced, double watchTime, double explicit, Method.Difference... differences) {
        List<Method.SeedResult> seeds = Arrays.stream(differences)
                .skip(1)
                .map(difference -> new Method.SeedResult(1, Map.of(), difference))
                .toList();
        return method(
                "LabelCraft",
                MethodKind.LEARNED,
                false,
                4,
                balanced,
                watchTime,
                explicit,
                Arrays.stream(differences).findFirst().orElse(null),
                seeds);
    }

    private static Method fixed(String name, double balanced, double watchTime, double explicit) {
        return method(name, MethodKind.FIXED, false, 4, balanced, watchTime, explicit, null, List.of());
    }

    private static Method control(String name, double balanced, boolean collapsed, int trials) {
        return method(name, MethodKind.CONTROL, collapsed, trials, balanced, 0.4, 0.28, null, List.of());
    }

    private static Method method(
            String name,
            MethodKind kind,
            boolean collapsed,
            int trials,
            double balanced,
            double watchTime,
            double explicit,
            Method.Difference difference,
            List<Method.SeedResult> seeds) {
        Map<String, Estimate> metrics = new LinkedHashMap<>();
        metrics.put("NWTG", around(watchTime));
        metrics.put("NEG", around(explicit));
        metrics.put("M1", around(watchTime));
        metrics.put("C", around(balanced));
        return new Method(name, kind, collapsed, trials, Map.of(), metrics, difference, Double.NaN, null, seeds);
    }

    private static Estimate around(double mean) {
        return new Estimate(mean, mean - 0.01, mean + 0.01, mean, 230);
    }

    private static Method.Difference difference(double mean, double low, double high) {
        return new Method.Difference("WT", Map.of("C", new Estimate(mean, low, high, Double.NaN, 0)));
    }
}
