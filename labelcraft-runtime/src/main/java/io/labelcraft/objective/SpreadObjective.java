package io.labelcraft.objective;

/**
 * The list's standard deviation of a column: diversity.
 *
 * @param column per row of the feedback table, in [0,1]
 * @param minimise whether a narrow list is wanted; the value is then 0.5 minus the deviation, which is never negative
 */
record SpreadObjective(String name, double[] column, boolean minimise) implements Objective {

    /** Keeps the square root differentiable where all values are equal. */
    private static final double LEAST_VARIANCE = 1e-8;

    private static final double LARGEST_DEVIATION = 0.5;

    @Override
    public double value(double[] shares, int[] rows) {
        return quantity(deviation(shares, rows, mean(shares, rows)));
    }

    @Override
    public double quantity(double value) {
        return minimise ? LARGEST_DEVIATION - value : value;
    }

    @Override
    public void addGradient(double[] shares, int[] rows, double weight, double[] gradient) {
        double mean = mean(shares, rows);
        double factor = (minimise ? -weight : weight) / (2 * deviation(shares, rows, mean));
        double residual = 0;
        for (int i = 0; i < rows.length; i++) {
            residual += shares[i] * (column[rows[i]] - mean);
        }
        for (int i = 0; i < rows.length; i++) {
            double difference = column[rows[i]] - mean;
            gradient[i] += factor * (difference * difference - 2 * residual * column[rows[i]]);
        }
    }

    private double mean(double[] shares, int[] rows) {
        double mean = 0;
        for (int i = 0; i < rows.length; i++) {
            mean += shares[i] * column[rows[i]];
        }
        return mean;
    }

    private double deviation(double[] shares, int[] rows, double mean) {
        double variance = 0;
        for (int i = 0; i < rows.length; i++) {
            double difference = column[rows[i]] - mean;
            variance += shares[i] * difference * difference;
        }
        return Math.sqrt(variance + LEAST_VARIANCE);
    }
}
