package io.labelcraft.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
    void noValueAtAllGivesNoInterval() {
        double[] none = new double[5];
        Arrays.fill(none, Double.NaN);
        assertThat(bootstrap.of(new UserMetric(none, new int[5])).low()).isNaN();
    }
}
