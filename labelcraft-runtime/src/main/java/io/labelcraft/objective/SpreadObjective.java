package io.labelcraft.objective;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The list's standard deviation of a column: diversity.
 *
 * @param column per row of the feedback table, in [0,1]
 * @param minimise whether a narrow list is wanted; the value is then 0.5 minus the deviation, which is never negative
 */
record SpreadObjective(String name, double[] column, boolean minimise) implements Nd4jObjective {

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

    @Override
    public INDArray values(INDArray shares, INDArray column) {
        INDArray deviations = deviations(shares, differences(shares, column));
        return minimise ? deviations.rsubi(LARGEST_DEVIATION) : deviations;
    }

    @Override
    public INDArray gradients(INDArray shares, INDArray column) {
        INDArray differences = differences(shares, column);
        INDArray residuals = shares.mul(differences).sum(true, 1);
        INDArray factors = deviations(shares, differences).rdivi(minimise ? -0.5 : 0.5);
        return differences
                .mul(differences)
                .subi(column.mulColumnVector(residuals.muli(2)))
                .muliColumnVector(factors);
    }

    private static INDArray differences(INDArray shares, INDArray column) {
        return column.subColumnVector(shares.mul(column).sum(true, 1));
    }

    private static INDArray deviations(INDArray shares, INDArray differences) {
        INDArray variances = differences.mul(differences).muli(shares).sum(true, 1);
        return Transforms.sqrt(variances.addi(LEAST_VARIANCE), false);
    }
}
