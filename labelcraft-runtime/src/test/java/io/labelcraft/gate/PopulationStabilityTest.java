package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PopulationStabilityTest {

    private static double[] flags(int ones, int all) {
        return IntStream.range(0, all).mapToDouble(row -> row < ones ? 1 : 0).toArray();
    }

    /** (0.2 - 0.1) ln(0.2 / 0.1) + (0.8 - 0.9) ln(0.8 / 0.9) = 0.0811, but for the halves that are added. */
    @Test
    void ofFlagsItIsThatOfTwoShares() {
        assertThat(PopulationStability.index(flags(20_000, 100_000), flags(10_000, 100_000)))
                .isCloseTo(0.08109, within(1e-4));
    }

    /** Ten bins, of which the earlier sample has a tenth in each, and the other one all in the first. */
    @Test
    void ofNumbersItIsThatOfTenthsOfTheEarlierSample() {
        double[] before = IntStream.range(0, 10_000).asDoubleStream().toArray();
        double[] now = new double[10_000];
        double empty = 0.5 / 10_005;
        double full = 10_000.5 / 10_005;
        double expected = (full - 0.1) * Math.log(full / 0.1) + 9 * (empty - 0.1) * Math.log(empty / 0.1);

        assertThat(PopulationStability.index(now, before)).isCloseTo(expected, within(0.02));
    }

    @Test
    void twoSamplesOfOnePopulationDifferByNothing() {
        Random random = new Random(3);
        double[] before = random.doubles(500).toArray();
        double[] now = random.doubles(400).toArray();

        assertThat(PopulationStability.index(now, before)).isLessThan(0.05);
    }

    @Property
    void aSampleDoesNotDifferFromItself(
            @ForAll @Size(min = 1, max = 200) double @DoubleRange(min = 0, max = 1) [] values) {
        assertThat(PopulationStability.index(values, values)).isZero();
    }

    @Property
    void itIsNeverNegativeAndAlwaysFinite(
            @ForAll @Size(min = 1, max = 50) double @DoubleRange(min = 0, max = 9) [] now,
            @ForAll @Size(min = 1, max = 50) double @DoubleRange(min = 0, max = 9) [] before) {
        assertThat(PopulationStability.index(now, before)).isFinite().isNotNegative();
    }

    @Property
    void theOrderOfValuesDoesNotMatter(@ForAll @Size(min = 2, max = 50) double @DoubleRange(min = 0, max = 9) [] now) {
        double[] sorted = now.clone();
        Arrays.sort(sorted);
        double[] before = {1, 2, 3, 4, 5};

        assertThat(PopulationStability.index(sorted, before)).isEqualTo(PopulationStability.index(now, before));
    }
}
