package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.EvaluatedMethod;
import io.labelcraft.experiment.Evaluation;
import io.labelcraft.experiment.Kind;
import io.labelcraft.experiment.MethodDifference;
import io.labelcraft.experiment.MethodResult;
import io.labelcraft.experiment.MetricColumn;
import io.labelcraft.experiment.SeedResult;
import io.labelcraft.experiment.TauResult;
import io.labelcraft.experiment.Unmeasurable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EvaluationTextTest {

    private static final EvaluationSpec SETTINGS = new EvaluationSpec(
            10,
            EvaluationSpec.Metric.PAPER,
            2000,
            0.9,
            List.of(1L, 2L),
            List.of("WT"),
            EvaluationSpec.Tuning.NONE,
            0,
            List.of(),
            3,
            Optional.empty());

    @Test
    void methodsStandByKindWithTheBestOfEachColumnMarked() {
        assertThat(lines(learned(0.6, 1.1), fixed(0.7, 1), control(0.5, false, 0.4)))
                .containsSubsequence(
                        "                   NWTG         C  [interval]          trials",
                        "learned",
                        "  LabelCraft     0.6000    1.1000* [1.0900, 1.1100]         4",
                        "fixed",
                        "  WT             0.7000*   1.0000  [0.9900, 1.0100]         4",
                        "controls",
                        "  random         0.5000    0.4000  [0.3900, 0.4100]         4",
                        "users counted      75 %");
    }

    @Test
    void aCollapsedMethodIsMarkedAndNeverTheBest() {
        assertThat(lines(learned(0.6, 1.1), fixed(0.7, 1), control(0.9, true, 1.4)))
                .contains("  WT             0.7000*   1.0000  [0.9900, 1.0100]         4")
                .contains("  random         0.9000    1.4000  [1.3900, 1.4100]         4"
                        + "  collapsed: most users get one score for all rows; not ranked");
    }

    @Test
    void theGainOfTheLearnedLabelsIsJudgedOnlyWhereItIsClearOfZero() {
        assertThat(lines(learned(0.6, 1.1), fixed(0.7, 1)))
                .containsSubsequence(
                        "LabelCraft minus WT, the best fixed label by C, user by user:",
                        "  NWTG    -0.1000  [-0.1100, -0.0900]  worse",
                        "  C       +0.0050  [-0.0050, +0.0150]",
                        "  C is clear of zero above every fixed label in 1 of 2 seeds.");
    }

    @Test
    void whatLearnedLabelsGainOverEachControlIsSaid() {
        assertThat(lines(learned(0.6, 1.1)))
                .containsSubsequence(
                        "LabelCraft minus each control:",
                        "  random       NWTG +0.3000 [+0.2900, +0.3100]  C +0.5000 [+0.4900, +0.5100]");
    }

    @Test
    void oneLineSaysWhatOtherTemperaturesGive() {
        assertThat(lines(learned(0.6, 1.1))).contains("C by training.balancing.tau: 0: 0.9000, 5: 1.1000.");
    }

    @Test
    void whatWasNotMeasuredIsNamedWithItsReason() {
        assertThat(lines(learned(0.6, 1.1))).containsSubsequence("Not measured:", "  NEG: no test user gave any.");
    }

    private static List<String> lines(EvaluatedMethod... methods) {
        Evaluation evaluation = new Evaluation(
                10,
                4,
                List.of(1L, 2L),
                List.of(new MetricColumn("NWTG", "watch time", "")),
                List.of(),
                List.of(methods),
                Optional.of("WT"),
                List.of(tau(0, 0.9), tau(5, 1.1)),
                List.of(new Unmeasurable("NEG", "no test user gave any")),
                null);
        return new EvaluationText(evaluation, SETTINGS).lines();
    }

    private static TauResult tau(double tau, double balanced) {
        return new TauResult(tau, false, Map.of("C", new Estimate(balanced, new Interval(balanced, balanced))));
    }

    private static EvaluatedMethod learned(double gain, double balanced) {
        return method(
                "LabelCraft",
                Kind.LEARNED,
                false,
                gain,
                balanced,
                Optional.of(new MethodDifference("WT", differences())));
    }

    private static Map<String, Estimate> differences() {
        Map<String, Estimate> differences = new LinkedHashMap<>();
        differences.put("NWTG", around(-0.1));
        differences.put("C", around(0.005));
        return differences;
    }

    private static EvaluatedMethod fixed(double gain, double balanced) {
        return method("WT", Kind.FIXED, false, gain, balanced, Optional.empty());
    }

    private static EvaluatedMethod control(double gain, boolean collapsed, double balanced) {
        return method("random", Kind.CONTROL, collapsed, gain, balanced, Optional.empty());
    }

    private static EvaluatedMethod method(
            String name,
            Kind kind,
            boolean collapsed,
            double gain,
            double balanced,
            Optional<MethodDifference> difference) {
        return new EvaluatedMethod(
                name,
                kind,
                collapsed,
                4,
                Map.of(),
                Map.of("NWTG", new MethodResult.Summary(gain, around(gain).interval(), gain, 3)),
                Optional.of(around(balanced)),
                difference,
                Map.of(),
                kind == Kind.LEARNED
                        ? List.of(new MethodDifference("random", Map.of("NWTG", around(0.3), "C", around(0.5))))
                        : List.of(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(seed(1, 0.5), seed(2, 0.005)));
    }

    private static SeedResult seed(long seed, double aboveWatchTime) {
        return new SeedResult(seed, false, Map.of(), Optional.empty(), Map.of("WT", around(aboveWatchTime)));
    }

    private static Estimate around(double value) {
        return new Estimate(value, new Interval(value - 0.01, value + 0.01));
    }
}
