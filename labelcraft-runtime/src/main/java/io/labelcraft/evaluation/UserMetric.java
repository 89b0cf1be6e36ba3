package io.labelcraft.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * A metric's value for each user.
 *
 * @param values per user, NaN where the metric is not defined
 * @param rows per user, the number of test rows
 */
public record UserMetric(double[] values, int[] rows) {

    /** Mean over the users that the metric is defined for; NaN if there are none. */
    public double mean() {
        double sum = 0;
        int users = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                users++;
            }
        }
        return sum / users;
    }

    /** Mean weighted by each user's number of test rows. */
    public double weighted() {
        double sum = 0;
        double weight = 0;
        for (int user = 0; user < values.length; user++) {
            if (!Double.isNaN(values[user])) {
                sum += values[user] * rows[user];
                weight += rows[user];
            }
        }
        return sum / weight;
    }

    /**
     * Each user's mean over several measurements of the same users; not defined where one of them is not.
     *
     * @param measurements at least one
     */
    public static UserMetric mean(List<UserMetric> measurements) {
        UserMetric first = measurements.get(0);
        double[] means = new double[first.values.length];
        Arrays.setAll(
                means,
                user -> measurements.stream()
                                .mapToDouble(measurement -> measurement.values[user])
                                .reduce(0, Double::sum)
                        / measurements.size());
        return new UserMetric(means, first.rows);
    }

    /** Users that the metric is not defined for. */
    public int undefined() {
        int count = 0;
        for (double value : values) {
            count += Double.isNaN(value) ? 1 : 0;
        }
        return count;
    }
}
