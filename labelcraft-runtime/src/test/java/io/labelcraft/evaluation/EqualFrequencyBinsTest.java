package io.labelcraft.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EqualFrequencyBinsTest {

    @Test
    void eachBinHoldsNearlyTheSameNumberOfValues() {
        double[] values = new Random(1).doubles(1000).toArray();

        EqualFrequencyBins bins = EqualFrequencyBins.of(values, 10);

        assertThat(bins.edges()).hasSize(11).isSorted();
        assertThat(Arrays.stream(bins.shares(values))).allMatch(share -> Math.abs(share - 0.1) < 0.002);
    }

    @Test
    void sharesAreOfTheValuesThatAreAskedFor() {
        EqualFrequencyBins bins =
                EqualFrequencyBins.of(IntStream.range(0, 4).asDoubleStream().toArray(), 2);

        assertThat(bins.edges()).containsExactly(0, 2, 3);
        assertThat(bins.shares(new double[] {0, 2, 3, 3})).containsExactly(0.25, 0.75);
    }

    @Test
    void equalValuesShareABin() {
        double[] values = {5, 5, 5, 5, 5, 5, 8, 9};

        EqualFrequencyBins bins = EqualFrequencyBins.of(values, 4);

        assertThat(bins.edges()).containsExactly(5, 8, 9);
        assertThat(bins.shares(values)).containsExactly(0.75, 0.25);
    }

    @Test
    void aConstantIsOneBin() {
        double[] constant = new double[20];
        Arrays.fill(constant, 7);

        EqualFrequencyBins bins = EqualFrequencyBins.of(constant, 10);

        assertThat(bins.edges()).containsExactly(7, 7);
        assertThat(bins.shares(constant)[0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void noValueAtAllIsRefused() {
        assertThatThrownBy(() -> EqualFrequencyBins.of(new double[0], 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
