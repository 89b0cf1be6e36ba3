package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class ValueBinsTest {

    @Test
    void holdATenthOfTheValuesEach() {
        double[] values = IntStream.range(0, 1000).mapToDouble(i -> i).toArray();

        assertThat(counts(ValueBins.of(values), values))
                .containsExactly(101, 100, 100, 100, 100, 100, 100, 100, 100, 99);
    }

    @Test
    void tellZeroFromOneHoweverRareOneIs() {
        double[] published = new double[1000];
        published[7] = 1;

        assertThat(counts(ValueBins.of(published), published)).containsExactly(0, 999, 1);
    }

    @Test
    void tellNoneFromSomeOfARareCount() {
        double[] published = new double[100];
        published[7] = 1;
        published[8] = 5;

        assertThat(counts(ValueBins.of(published), published)).containsExactly(0, 98, 2);
    }

    @Test
    void tellWhatWasConstantFromAllElse() {
        assertThat(counts(ValueBins.of(new double[] {3, 3, 3}), 2, 3, 4, 5)).containsExactly(1, 1, 2);
    }

    @Test
    void takeInValuesThatWereNeverThere() {
        double[] values = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
        long[] counts = counts(ValueBins.of(values), -5, 1e9);

        assertThat(counts[0]).isOne();
        assertThat(counts[counts.length - 1]).isOne();
    }

    @Test
    void aroundTheDecilesKeepAFrequentValueThatMovesALittle() {
        double[] published = {0, 0, 0, 0, 0.5, 0.5, 0.5, 1, 1, 1};
        double[] moved = {0.1, 0.1, 0.1, 0.1, 0.4, 0.4, 0.4, 0.9, 0.9, 0.9};

        assertThat(counts(ValueBins.around(published), published)).containsExactly(4, 3, 3);
        assertThat(counts(ValueBins.around(published), moved)).containsExactly(4, 3, 3);
        assertThat(counts(ValueBins.of(published), moved)).isNotEqualTo(counts(ValueBins.of(published), published));
    }

    @Property
    void countEachValueOnce(@ForAll @NotEmpty double[] published, @ForAll double[] values) {
        assertThat(Arrays.stream(counts(ValueBins.of(published), values)).sum()).isEqualTo(values.length);
    }

    private static long[] counts(ValueBins bins, double... values) {
        return bins.counts(values, IntStream.range(0, values.length).toArray());
    }
}
