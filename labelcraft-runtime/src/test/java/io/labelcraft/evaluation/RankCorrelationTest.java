package io.labelcraft.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    private final RankCorrelation all = new RankCorrelation(new int[] {0, 1, 2, 3});

    @Test
    void anyRisingFunctionCorrelatesFully() {
        assertThat(all.of(new double[] {1, 2, 3, 4}, new double[] {1, 8, 27, 1e9}))
                .isCloseTo(1, within(1e-12));
        assertThat(all.of(new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 1})).isCloseTo(-1, within(1e-12));
    }

    @Test
    void equalValuesShareTheirMeanRank() {
        assertThat(all.of(new double[] {0, 0, 1, 1}, new double[] {1, 2, 3, 4}))
                .isCloseTo(2 / Math.sqrt(5), within(1e-12));
    }

    @Test
    void onlyItsRowsCountAndOfThoseOnlyTheKnownOnes() {
        RankCorrelation three = new RankCorrelation(new int[] {0, 2, 3});

        assertThat(three.of(new double[] {1, -9, 2, 3}, new double[] {1, 50, 2, Double.NaN}))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void aConstantColumnHasNoCorrelation() {
        assertThat(all.of(new double[4], new double[] {1, 2, 3, 4})).isNaN();
        assertThat(all.of(new double[] {1, 2, 3, 4}, new double[4])).isNaN();
        assertThat(new RankCorrelation(new int[] {1}).of(new double[4], new double[4]))
                .isNaN();
    }

    @Test
    void aBinaryColumnOfManyRowsIsCorrelatedAsQuicklyAsAnyOther() {
        int rows = 200_000;
        double[] interest = new Random(1).doubles(rows).toArray();
        double[] binary =
                Arrays.stream(interest).map(value -> value > 0.5 ? 1 : 0).toArray();

        double correlation = new RankCorrelation(IntStream.range(0, rows).toArray()).of(binary, interest);

        assertThat(correlation).isCloseTo(Math.sqrt(0.75), within(0.001));
    }
}
