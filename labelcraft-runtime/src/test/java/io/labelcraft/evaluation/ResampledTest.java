package io.labelcraft.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResampledTest {

    private final Resampled first = new Resampled(2, new double[] {1, 2, 4});
    private final Resampled second = new Resampled(1, new double[] {2, 0, 2});

    @Test
    void differencesAreTakenResampleByResample() {
        assertInterval(first.minus(second), 1, -1, 2);
    }

    @Test
    void ratiosAreNotDefinedWhereNothingPositiveIsDividedBy() {
        assertInterval(first.dividedBy(second), 2, 0.5, 2);
        assertThat(first.dividedBy(new Resampled(0, new double[3])).value()).isNaN();
    }

    @Test
    void theLargestMayBeAnotherInEachResample() {
        assertInterval(Resampled.max(List.of(first, second)), 2, 2, 4);
    }

    @Test
    void whatIsNotDefinedIsNeverTheLargest() {
        Resampled undefined = new Resampled(Double.NaN, new double[] {Double.NaN, 3, Double.NaN});

        assertInterval(Resampled.max(List.of(undefined, first)), 2, 1, 4);
        assertInterval(Resampled.max(List.of(first, undefined)), 2, 1, 4);
    }

    @Test
    void theMeanIsThatOfEachResample() {
        assertInterval(Resampled.mean(List.of(first, second)), 1.5, 1, 3);
    }

    @Test
    void anyFunctionOfSomeIsWorkedOutInEachResample() {
        assertInterval(Resampled.combine(List.of(first, second), values -> values[0] * values[1]), 2, 0, 8);
    }

    @Test
    void aVolumeOfOnePointIsTheProductOfItsStatistics() {
        Resampled product = Resampled.combine(List.of(first, second), values -> values[0] * values[1]);

        assertThat(Resampled.combine(List.of(first, second), values -> ParetoFront.hypervolume(List.of(values)))
                        .estimate(0.9))
                .isEqualTo(product.estimate(0.9));
    }

    @Test
    void statisticsOfOtherBootstrapsAreRefused() {
        Resampled other = new Resampled(0, new double[2]);

        assertThatThrownBy(() -> first.minus(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Resampled.combine(List.of(first, other), values -> 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertInterval(Resampled statistic, double value, double low, double high) {
        assertThat(statistic.estimate(0.999)).isEqualTo(new Estimate(value, new Bootstrap.Interval(low, high)));
    }
}
