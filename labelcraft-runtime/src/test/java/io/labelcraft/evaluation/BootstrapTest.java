package io.labelcraft.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private final Bootstrap bootstrap = new Bootstrap(2000, 0.95, 3);

    @Test
    void intervalOfAMeanIsThatOfTheNormalDistributionForManyUsers() {
        double[] values = new Random(1).doubles(1000, 0, 1).toArray();
        UserMetric metric = new UserMetric(values, new int[values.length]);
        Bootstrap.Interval interval = bootstrap.of(metric);
        double halfWidth = 1.96 * Math.sqrt(1.0 / 12 / values.length);
        assertThat(interval.low()).isCloseTo(metric.mean() - halfWidth, within(0.003));
        assertThat(interval.high()).isCloseTo(metric.mean() + halfWidth, within(0.003));
    }

    @Test
    void usersWithoutAValueDoNotCount() {
        UserMetric metric = new UserMetric(new double[] {Double.NaN, 2, 2, Double.NaN}, new int[] {1, 2, 6, 1});
        assertThat(metric.mean()).isEqualTo(2);
        assertThat(metric.weighted()).isEqualTo(2);
        assertThat(metric.undefined()).isEqualTo(2);
        assertThat(bootstrap.of(metric)).isEqualTo(new Bootstrap.Interval(2, 2));
    }

    @Test
    void weightedMeanCountsEachUserByRows() {
        assertThat(new UserMetric(new double[] {1, 4}, new int[] {2, 1}).weighted())
                .isEqualTo(2);
    }

    @Test
    void ofTwoUsersEachIsAloneInAQuarterOfTheResamples() {
        Resampled mean = means(new double[] {0, 1}).get(0);

        assertThat(mean.value()).isEqualTo(0.5);
        assertThat(mean.estimate(0.6).interval()).isEqualTo(new Bootstrap.Interval(0, 1));
        assertThat(mean.estimate(0.4).interval()).isEqualTo(new Bootstrap.Interval(0.5, 0.5));
    }

    @Test
    void allMetricsAreResampledByTheSameUsers() {
        double[] values = new Random(2).doubles(50).toArray();
        double[] mirrored = Arrays.stream(values).map(value -> 1 - value).toArray();
        List<Resampled> means = means(values, mirrored);

        Estimate sum = Resampled.mean(means).estimate(0.95);

        assertThat(sum.interval().low()).isCloseTo(0.5, within(1e-12));
        assertThat(sum.interval().high()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aMetricIsResampledTheSameWayWhateverStandsBesideIt() {
        double[] values = new Random(2).doubles(50).toArray();
        double[] other = new Random(3).doubles(50).toArray();

        assertThat(means(other, values).get(1).estimate(0.9))
                .isEqualTo(means(values).get(0).estimate(0.9));
    }

    @Test
    void theIntervalHoldsTheTrueMeanAsOftenAsItsConfidenceSays() {
        int covered = 0;
        for (int study = 0; study < 500; study++) {
            double[] skewed = new Random(study)
                    .doubles(150)
                    .map(uniform -> -Math.log(1 - uniform))
                    .toArray();
            Bootstrap.Interval interval =
                    new Bootstrap(400, 0.9, study).of(new UserMetric(skewed, new int[skewed.length]));
            covered += interval.low() <= 1 && interval.high() >= 1 ? 1 : 0;
        }
        assertThat(covered / 500.0).isBetween(0.86, 0.93);
    }

    @Test
    void oneUserAloneGivesAMeanAndNoInterval() {
        UserMetric metric = new UserMetric(new double[] {Double.NaN, 3, Double.NaN}, new int[] {1, 1, 1});

        assertThat(metric.mean()).isEqualTo(3);
        assertThat(bootstrap.of(metric).low()).isNaN();
        assertThat(bootstrap.of(metric).high()).isNaN();
    }

    @Test
    void resamplesWithoutAnyUserThatCountsAreLeftOut() {
        double[] rare = new double[20];
        Arrays.fill(rare, Double.NaN);
        rare[4] = 1;
        rare[5] = 2;

        Bootstrap.Interval interval = bootstrap.of(new UserMetric(rare, new int[rare.length]));

        assertThat(interval).isEqualTo(new Bootstrap.Interval(1, 2));
    }

    @Test
    void anIntervalIsClearOfZeroOnEitherSideOfIt() {
        assertThat(new Bootstrap.Interval(0.1, 0.2).clearOfZero()).isTrue();
        assertThat(new Bootstrap.Interval(-0.2, -0.1).clearOfZero()).isTrue();
        assertThat(new Bootstrap.Interval(-0.1, 0.1).clearOfZero()).isFalse();
        assertThat(new Bootstrap.Interval(0, 0).clearOfZero()).isFalse();
        assertThat(new Bootstrap.Interval(Double.NaN, Double.NaN).clearOfZero()).isFalse();
    }

    private List<Resampled> means(double[]... metrics) {
        return bootstrap.means(Arrays.stream(metrics)
                .map(values -> new UserMetric(values, new int[values.length]))
                .toList());
    }

    @Test
    void noValueAtAllGivesNoInterval() {
        double[] none = new double[5];
        Arrays.fill(none, Double.NaN);
        assertThat(bootstrap.of(new UserMetric(none, new int[5])).low()).isNaN();
    }
}
