package io.labelcraft.evaluation;

/**
 * {@code DS}: the sample standard deviation of item duration in the top k [seconds].
 *
 * @param duration per row of the feedback table [seconds]
 */
public record DurationSpread(String name, double[] duration) implements Metric {

    /** At least 0; NaN for lists of fewer than two items. */
    @Override
    public double value(RankedList list, int k) {
        int n = Math.min(k, list.rows().length);
        double mean = 0;
        for (int rank = 0; rank < n; rank++) {
            mean += duration[list.rows()[rank]] / n;
        }
        double squares = 0;
        for (int rank = 0; rank < n; rank++) {
            double difference = duration[list.rows()[rank]] - mean;
            squares += difference * difference;
        }
        return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
    }
}
