package io.labelcraft.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile intervals of a mean over users, by resampling users.
 *
 * <p>The same seed draws the same users for every method.
 *
 * @param resamples at least 1
 * @param confidence in (0,1)
 */
public record Bootstrap(int resamples, double confidence, long seed) {

    /** An interval; both ends NaN where no user counts. */
    public record Interval(double low, double high) {}

    /** The interval of the mean over those users that the metric is defined for. */
    public Interval of(UserMetric metric) {
        SplittableRandom random = new SplittableRandom(seed);
        int users = metric.values().length;
        double[] means = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            double sum = 0;
            int count = 0;
            for (int draw = 0; draw < users; draw++) {
                double value = metric.values()[random.nextInt(users)];
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
            means[resample] = sum / count;
        }
        double[] defined = Arrays.stream(means)
                .filter(mean -> !Double.isNaN(mean))
                .sorted()
                .toArray();
        if (defined.length == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double tail = (1 - confidence) / 2;
        return new Interval(quantile(defined, tail), quantile(defined, 1 - tail));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
