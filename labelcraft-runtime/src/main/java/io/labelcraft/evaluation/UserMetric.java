package io.labelcraft.evaluation;

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

    /** Users that the metric is not defined for. */
    public int undefined() {
        int count = 0;
        for (double value : values) {
            count += Double.isNaN(value) ? 1 : 0;
        }
        return count;
    }
}
