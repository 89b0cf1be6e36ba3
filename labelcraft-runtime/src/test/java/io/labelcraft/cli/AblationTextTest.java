package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.AblatedLabel;
import io.labelcraft.experiment.Ablation;
import io.labelcraft.experiment.LabelVariant;
import io.labelcraft.experiment.MetricColumn;
import io.labelcraft.experiment.Unmeasurable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AblationTextTest {

    private static final List<MetricColumn> COLUMNS =
            List.of(new MetricColumn("NWTG", "watch time", ""), new MetricColumn("DS", "spread", "s"));

    private static List<String> lines(boolean balanced, List<Unmeasurable> unmeasurable, AblatedLabel... labels) {
        return new AblationText(
                        new Ablation(10, 1234, COLUMNS, List.of(labels), balanced, unmeasurable), SmallLog.spec())
                .lines();
    }

    private static AblatedLabel whole(Map<String, Estimate> metrics) {
        return label("LabelCraft", false, metrics, Map.of());
    }

    private static AblatedLabel label(
            String name, boolean collapsed, Map<String, Estimate> metrics, Map<String, Estimate> difference) {
        return new AblatedLabel(new LabelVariant(name, Map.of(), SmallLog.spec()), collapsed, metrics, difference);
    }

    private static Map<String, Estimate> metrics(double gain, double spread) {
        Map<String, Estimate> metrics = new LinkedHashMap<>();
        metrics.put("NWTG", around(gain));
        metrics.put("DS", around(spread));
        return metrics;
    }

    private static Map<String, Estimate> metrics(double gain, double spread, double balanced) {
        Map<String, Estimate> metrics = metrics(gain, spread);
        metrics.put("C", around(balanced));
        return metrics;
    }

    private static Estimate around(double value) {
        return new Estimate(value, new Interval(value - 0.01, value + 0.01));
    }

    @Test
    void thePartsThatWereLeftOutStandBelowTheWholeMethod() {
        assertThat(lines(
                        true,
                        List.of(),
                        whole(metrics(0.7, 200, 0.98)),
                        label("without warm start", false, metrics(0.6, 180.44, 0.9), Map.of("C", around(-0.08))),
                        label("without references", false, metrics(0.7, 201, 0.985), Map.of("C", around(0.005)))))
                .containsExactly(
                        "",
                        "Top 10 of 1,234 test users, mean over seeds 1, 2; differences to the whole method, user by user:",
                        "",
                        "                                       NWTG       DS        C  minus the whole method's",
                        "LabelCraft                           0.7000    200.0   0.9800",
                        "without warm start                   0.6000    180.4   0.9000  -0.0800 [-0.0900, -0.0700]  worse",
                        "without references                   0.7000    201.0   0.9850  +0.0050 [-0.0050, +0.0150]",
                        "",
                        "C: mean of NWTG, NEG and DS, each as a share of the best fixed label's.",
                        "NWTG: watch time.",
                        "DS: spread [s].");
    }

    @Test
    void longNamesWidenTheirColumn() {
        String name = "without objective that has a name of many words";

        assertThat(lines(
                        true,
                        List.of(),
                        whole(metrics(0.7, 200, 0.98)),
                        label(name, false, metrics(0.7, 201, 0.985), Map.of("C", around(0.005)))))
                .contains(
                        "LabelCraft" + " ".repeat(name.length() - 10) + "   0.7000    200.0   0.9800",
                        name + "   0.7000    201.0   0.9850  +0.0050 [-0.0050, +0.0150]");
    }

    @Test
    void whatHasCollapsedIsMarked() {
        assertThat(lines(
                        true,
                        List.of(),
                        whole(metrics(0.7, 200, 0.98)),
                        label("without input like", true, metrics(0.5, 80, 0.6), Map.of("C", around(-0.38)))))
                .contains("without input like                   0.5000     80.0   0.6000"
                        + "  -0.3800 [-0.3900, -0.3700]  worse  collapsed: most users get one score for all rows");
    }

    @Test
    void withoutABalancedScoreTheReasonStandsInItsPlace() {
        assertThat(lines(
                        false,
                        List.of(new Unmeasurable("C", "NEG is not measured")),
                        whole(metrics(Double.NaN, 200)),
                        label("without warm start", false, metrics(Double.NaN, 180), metrics(Double.NaN, -20))))
                .containsSubsequence(
                        "                                       NWTG       DS",
                        "LabelCraft                                -    200.0",
                        "without warm start                        -    180.0",
                        "Not measured:",
                        "  C: NEG is not measured.");
    }
}
