package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.Kind;
import io.labelcraft.experiment.MetricColumn;
import io.labelcraft.experiment.Sweep;
import io.labelcraft.experiment.SweepPoint;
import io.labelcraft.experiment.Unmeasurable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepTextTest {

    private static final boolean ON_FRONT = true;
    private static final Sweep.FrontVolumes VOLUMES =
            new Sweep.FrontVolumes(List.of("NWTG", "NEG", "DS"), 2, around(0.8), around(0.7), around(0.1));

    private static List<String> lines(Optional<Sweep.FrontVolumes> volumes, SweepPoint... points) {
        List<Unmeasurable> unmeasurable =
                volumes.isPresent() ? List.of() : List.of(new Unmeasurable("hypervolume", "all mixes have collapsed"));
        Sweep sweep = new Sweep(
                10,
                1234,
                List.of(new MetricColumn("NWTG", "watch time", "")),
                List.of(points),
                volumes,
                true,
                unmeasurable);
        return new SweepText(sweep, SmallLog.spec()).lines();
    }

    private static SweepPoint learned(int number, double usage, boolean onFront, boolean collapsed) {
        return new SweepPoint(
                number,
                Kind.LEARNED,
                weights("usage", usage, "long-term-retention", 2 - usage),
                Map.of("labelcraft.objectives.usage.weight", "" + usage),
                collapsed,
                Map.of(),
                metrics(),
                onFront);
    }

    private static SweepPoint mix(int number) {
        return new SweepPoint(
                number,
                Kind.CONTROL,
                weights("WT", 0.125, "U(d)", 0.875),
                Map.of(),
                false,
                Map.of(),
                metrics(),
                ON_FRONT);
    }

    private static Map<String, Double> weights(String first, double one, String second, double other) {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put(first, one);
        weights.put(second, other);
        return weights;
    }

    private static Map<String, Estimate> metrics() {
        return Map.of("NWTG", around(0.5), "C", around(0.9));
    }

    private static Estimate around(double value) {
        return new Estimate(value, new Interval(value - 0.01, value + 0.01));
    }

    @Test
    void learnedPointsStandAboveMixesWithTheFrontsMarked() {
        assertThat(lines(Optional.of(VOLUMES), learned(1, 2, !ON_FRONT, false), learned(2, 1, ON_FRONT, true), mix(1)))
                .containsSubsequence(
                        "Top 10 of 1,234 test users, mean over seeds 1, 2; points marked + are on the front, chosen on"
                                + " the hold-out:",
                        "",
                        "learned",
                        "              usage long-term-retention     NWTG        C",
                        "    1         2.000               0.000   0.5000   0.9000",
                        "    2 +       1.000               1.000   0.5000   0.9000  collapsed",
                        "",
                        "mixes of fixed labels",
                        "                 WT        U(d)     NWTG        C",
                        "    1 +      0.1250      0.8750   0.5000   0.9000");
    }

    @Test
    void theVolumesOfTheFrontsAreComparedInOneLine() {
        assertThat(lines(Optional.of(VOLUMES), learned(1, 2, ON_FRONT, false), mix(1)))
                .contains(
                        "Hypervolume of the front (NWTG, NEG, DS), 2 points out of 1 trials each: learned 0.8000"
                                + " [0.7900, 0.8100], mixes 0.7000 [0.6900, 0.7100], difference +0.1000 [+0.0900, +0.1100]  better.");
    }

    @Test
    void withoutVolumesTheReasonIsTold() {
        assertThat(lines(Optional.empty(), learned(1, 2, ON_FRONT, false)))
                .containsSubsequence("Not measured:", "  hypervolume: all mixes have collapsed.")
                .noneMatch(line -> line.startsWith("Hypervolume") || line.startsWith("mixes"));
    }

    @Test
    void theFirstPointOnTheFrontIsTheExampleOfHowToPublishOne() {
        assertThat(lines(Optional.of(VOLUMES), learned(1, 2, !ON_FRONT, false), learned(2, 1, ON_FRONT, false), mix(1)))
                .endsWith(
                        "",
                        "To publish a point, put its weights into labelcraft.conf and train; point 2:",
                        "  labelcraft.objectives.usage.weight = 1.0");
    }

    @Test
    void whatHasCollapsedIsNotOfferedForPublishing() {
        assertThat(lines(Optional.empty(), learned(1, 2, ON_FRONT, true)))
                .noneMatch(line -> line.startsWith("To publish a point"));
    }
}
