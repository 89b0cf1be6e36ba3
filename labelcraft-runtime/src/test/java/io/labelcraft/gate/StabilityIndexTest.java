package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StabilityIndexTest {

    @Test
    void isTheSumOverTheBinsOfTheDifferenceTimesTheLogarithmOfTheRatio() {
        // 0.1 ln 2 + 0 - 0.1 ln (6/7)
        assertThat(index(new long[] {10, 20, 70}, new long[] {20, 20, 60}).value())
                .isCloseTo(0.0847298, within(1e-7));
    }

    @Test
    void countsAnEmptyBinWithTheLeastShare() {
        // 0.5 ln 2 + 0.4999 ln 5000
        assertThat(index(new long[] {50, 50}, new long[] {100, 0}).value()).isCloseTo(4.6043185, within(1e-7));
    }

    @Test
    void allowsForChanceByTheChiSquareOfTheBinsThatHaveValues() {
        // 99.9 % quantiles of chi-square: 10.8276 for one degree of freedom, 13.8155 for two
        assertThat(index(new long[] {10, 0, 90}, new long[] {20, 0, 80}).byChance(100, 300))
                .isCloseTo(10.8276 * (1 / 100.0 + 1 / 300.0), within(1e-5));
        assertThat(index(new long[] {10, 1, 90}, new long[] {20, 0, 80}).byChance(50, 50))
                .isCloseTo(13.8155 / 25, within(1e-5));
        assertThat(index(new long[] {10}, new long[] {20}).byChance(10, 20)).isZero();
    }

    @Test
    void chanceExceedsItsAllowanceInAboutOneOfAThousandSamples() {
        Random random = new Random(1);
        int samples = 2000;
        int exceeded = 0;
        for (int sample = 0; sample < samples; sample++) {
            StabilityIndex index = index(uniform(random, 400), uniform(random, 400));
            exceeded += index.value() > index.byChance(400, 400) ? 1 : 0;
        }

        assertThat(exceeded).isLessThan(10);
    }

    private static long[] uniform(Random random, int values) {
        long[] counts = new long[10];
        random.ints(values, 0, counts.length).forEach(bin -> counts[bin]++);
        return counts;
    }

    @Property
    void isNeverNegativeAndTheSameBothWays(
            @ForAll @Size(5) List<@LongRange(min = 1, max = 1_000_000) Long> before,
            @ForAll @Size(5) List<@LongRange(min = 1, max = 1_000_000) Long> now) {
        double value = index(counts(before, 1), counts(now, 1)).value();

        assertThat(value).isNotNegative();
        assertThat(index(counts(now, 1), counts(before, 1)).value()).isCloseTo(value, within(1e-12));
    }

    @Property
    void isZeroForTheSameShares(
            @ForAll @Size(5) List<@LongRange(min = 1, max = 1_000_000) Long> counts,
            @ForAll @IntRange(min = 1, max = 100) int times) {
        assertThat(index(counts(counts, 1), counts(counts, times)).value()).isCloseTo(0, within(1e-12));
    }

    private static long[] counts(List<Long> counts, int times) {
        return counts.stream().mapToLong(count -> count * times).toArray();
    }

    private static StabilityIndex index(long[] expected, long[] actual) {
        return new StabilityIndex(expected, actual);
    }
}
