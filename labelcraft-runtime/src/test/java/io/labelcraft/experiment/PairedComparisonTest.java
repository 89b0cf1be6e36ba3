package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.evaluation.Bootstrap;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.evaluation.UserMetric;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {

    private static final int USERS = 40;

    private final Bootstrap bootstrap = new Bootstrap(500, 0.95, 3);

    @Test
    void theBalancedScoreIsTheMeanOfTheSharesOfTheBestFixedLabels() {
        PairedComparison comparison = compare(
                learned(constant(0.6), constant(0.3), constant(200)),
                fixed("WT", constant(0.8), constant(0.2), constant(100)),
                fixed("EF", constant(0.4), constant(0.4), constant(250)));

        assertThat(balanced(comparison, "LabelCraft").mean())
                .isCloseTo((0.6 / 0.8 + 0.3 / 0.4 + 200.0 / 250) / 3, within(1e-12));
        assertThat(comparison.bestFixedLabel()).contains("EF");
    }

    @Test
    void aRelativeDifferenceWeighsWhatIsLostAgainstWhatIsGained() {
        PairedComparison comparison = compare(
                learned(constant(0.9), constant(0.6), constant(200)),
                fixed("WT", constant(0.6), constant(0.8), constant(0)));

        Estimate difference =
                comparison.relativeDifference("LabelCraft", "WT", Map.of("NWTG", 1.0, "NEG", 3.0, "DS", 1.0));

        assertThat(difference.mean()).as("DS is 0 before").isCloseTo((0.5 - 3 * 0.25) / 4, within(1e-12));
        assertThat(difference.interval().low()).isCloseTo(difference.mean(), within(1e-12));
    }

    @Test
    void theBestOfTheFixedLabelsIsFoundAnewInEachResample() {
        double[] ones = constant(1);
        double[] early = firstHalf(3, 1);
        double[] late = firstHalf(1, 3);
        PairedComparison comparison =
                compare(learned(ones, ones, ones), fixed("WT", early, ones, ones), fixed("EF", late, ones, ones));

        Estimate score = balanced(comparison, "LabelCraft");

        assertThat(score.mean()).isCloseTo((0.5 + 1 + 1) / 3, within(1e-12));
        assertThat(score.interval().high())
                .as("one of the two lies above 2 in every resample, so the learned share is never above one half")
                .isLessThanOrEqualTo(score.mean() + 1e-12);
    }

    @Test
    void controlsLearnedLabelsAndCollapsedOnesAreNeverTheMeasure() {
        double[] ones = constant(1);
        double[] tens = constant(10);
        PairedComparison comparison = compare(
                learned(tens, tens, tens),
                fixed("WT", ones, ones, ones),
                method("EF", Kind.FIXED, true, tens, tens, tens),
                method("random", Kind.CONTROL, false, tens, tens, tens));

        assertThat(balanced(comparison, "WT").mean()).isEqualTo(1);
        assertThat(balanced(comparison, "LabelCraft").mean()).isEqualTo(10);
        assertThat(comparison.bestFixedLabel()).contains("WT");
        assertThat(comparison.rankedFixedLabels()).containsExactly("WT");
    }

    @Property(tries = 30)
    void aMethodIsExactlyAsGoodAsItself(@ForAll @IntRange(max = 1000) int seed) {
        PairedComparison comparison = compare(
                learned(random(seed), random(seed + 1), random(seed + 2)),
                fixed("WT", random(seed), random(seed + 1), random(seed + 2)),
                fixed("EF", random(seed + 3), random(seed + 4), random(seed + 5)));

        assertThat(comparison.difference("LabelCraft", "WT").values())
                .hasSize(4)
                .containsOnly(new Estimate(0, new Bootstrap.Interval(0, 0)));
    }

    @Property(tries = 30)
    void whatIsBetterByAConstantForEveryUserIsBetterByThatConstantForCertain(
            @ForAll @IntRange(max = 1000) int seed, @ForAll @DoubleRange(min = -2, max = 2) double constant) {
        double[] base = random(seed);
        double[] shifted = Arrays.stream(base).map(value -> value + constant).toArray();
        PairedComparison comparison =
                compare(learned(shifted, base, base), fixed("WT", base, base, base), fixed("EF", base, base, base));

        Estimate difference = comparison.difference("LabelCraft", "WT").get("NWTG");

        assertThat(List.of(
                        difference.mean(),
                        difference.interval().low(),
                        difference.interval().high()))
                .allSatisfy(value -> assertThat(value).isCloseTo(constant, within(1e-9)));
    }

    @Test
    void pairedIntervalsAreNarrowerThanThoseOfTheMethodsThemselves() {
        double[] users = random(5);
        double[] slightlyBetter = random(6);
        Arrays.setAll(slightlyBetter, user -> users[user] + 0.01 + 0.01 * slightlyBetter[user]);
        PairedComparison comparison = compare(learned(slightlyBetter, users, users), fixed("WT", users, users, users));

        assertThat(comparison
                        .difference("LabelCraft", "WT")
                        .get("NWTG")
                        .interval()
                        .low())
                .isPositive();
        assertThat(comparison.estimates("LabelCraft").get("NWTG").interval().low())
                .isLessThan(comparison.estimates("WT").get("NWTG").interval().high());
    }

    @Test
    void withoutAMetricThereIsNoBalancedScoreAndItIsSaidWhy() {
        PairedComparison comparison = new PairedComparison(
                List.of(new MeasuredMethod(
                        "WT", Kind.FIXED, false, Map.of("NWTG", metric(constant(1)), "DS", metric(constant(1))))),
                bootstrap);

        assertThat(comparison.estimates("WT")).containsOnlyKeys("NWTG", "DS");
        assertThat(comparison.bestFixedLabel()).isEmpty();
        assertThat(comparison.whyNoBalancedScore()).contains("it takes NWTG, NEG, DS, and NEG is not measured");
    }

    @Test
    void aMetricThatIsDefinedForNoUserIsNotMeasuredEither() {
        double[] ones = constant(1);
        PairedComparison comparison = compare(fixed("WT", ones, constant(Double.NaN), ones));

        assertThat(comparison.whyNoBalancedScore())
                .hasValueSatisfying(why -> assertThat(why).contains("NEG is not measured"));
    }

    @Test
    void nothingIsDividedByABestOfZero() {
        double[] ones = constant(1);
        PairedComparison comparison = compare(learned(ones, ones, ones), fixed("WT", ones, ones, constant(0)));

        assertThat(comparison.whyNoBalancedScore()).contains("no fixed label reaches more than 0 of DS");
        assertThat(comparison.estimates("LabelCraft")).doesNotContainKey("C");
    }

    @Test
    void withoutFixedLabelsThereIsNoBalancedScore() {
        double[] ones = constant(1);

        assertThat(compare(learned(ones, ones, ones)).whyNoBalancedScore())
                .contains("it compares with fixed labels, and there is none that has not collapsed");
    }

    @Test
    void theVolumeOfTheBestInEverythingIsOne() {
        PairedComparison comparison = compare(
                fixed("WT", random(1), random(2), random(3)), fixed("EF", constant(0), constant(0), constant(0)));

        assertThat(comparison.estimate(comparison.hypervolume(List.of("WT"))))
                .isEqualTo(new Estimate(1, new Bootstrap.Interval(1, 1)));
        assertThat(comparison
                        .hypervolume(List.of("WT", "EF"))
                        .minus(comparison.hypervolume(List.of("EF", "WT")))
                        .estimate(0.95))
                .isEqualTo(new Estimate(0, new Bootstrap.Interval(0, 0)));
    }

    @Test
    void twoPointsDominateWhatEitherDoes() {
        PairedComparison comparison = compare(
                fixed("WT", constant(1), constant(1), constant(1)),
                learned("first", constant(1), constant(0.5), constant(0.5)),
                learned("second", constant(0.5), constant(1), constant(0.5)));

        assertThat(comparison.hypervolume(List.of("first", "second")).value())
                .isCloseTo(0.25 + 0.25 - 0.125, within(1e-12));
    }

    @Test
    void resamplesInWhichAMetricIsNotDefinedHaveNoVolume() {
        double[] ones = constant(1);
        double[] ofTwoUsers = constant(Double.NaN);
        ofTwoUsers[7] = 1;
        ofTwoUsers[9] = 1;
        PairedComparison comparison = compare(fixed("WT", ones, ofTwoUsers, ones));

        assertThat(comparison.estimate(comparison.hypervolume(List.of("WT"))))
                .isEqualTo(new Estimate(1, new Bootstrap.Interval(1, 1)));
    }

    private PairedComparison compare(MeasuredMethod... methods) {
        return new PairedComparison(List.of(methods), bootstrap);
    }

    private static Estimate balanced(PairedComparison comparison, String method) {
        return comparison.estimates(method).get(PairedComparison.BALANCED);
    }

    private static MeasuredMethod learned(double[]... metrics) {
        return learned("LabelCraft", metrics);
    }

    private static MeasuredMethod learned(String name, double[]... metrics) {
        return method(name, Kind.LEARNED, false, metrics);
    }

    private static MeasuredMethod fixed(String name, double[]... metrics) {
        return method(name, Kind.FIXED, false, metrics);
    }

    private static MeasuredMethod method(String name, Kind kind, boolean collapsed, double[]... metrics) {
        Map<String, UserMetric> byName = new LinkedHashMap<>();
        byName.put("NWTG", metric(metrics[0]));
        byName.put("NEG", metric(metrics[1]));
        byName.put("DS", metric(metrics[2]));
        return new MeasuredMethod(name, kind, collapsed, byName);
    }

    private static UserMetric metric(double[] values) {
        return new UserMetric(values, new int[values.length]);
    }

    private static double[] constant(double value) {
        return firstHalf(value, value);
    }

    private static double[] firstHalf(double early, double late) {
        double[] values = new double[USERS];
        Arrays.fill(values, 0, USERS / 2, early);
        Arrays.fill(values, USERS / 2, USERS, late);
        return values;
    }

    private static double[] random(long seed) {
        return new Random(seed).doubles(USERS, 0.1, 1).toArray();
    }
}
