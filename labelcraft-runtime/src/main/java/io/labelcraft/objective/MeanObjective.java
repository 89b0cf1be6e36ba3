package io.labelcraft.objective;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The list's mean of a column: usage time, or the rate of any explicit feedback.
 *
 * @param column per row of the feedback table, in [0,1]
 * @param minimise whether less is wanted; the value is then 1 minus the mean
 */
record MeanObjective(String name, double[] column, boolean minimise) implements Nd4jObjective {

    @Override
    public double value(double[] shares, int[] rows) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += shares[i] * column[rows[i]];
        }
        return quantity(sum);
    }

    @Override
    public double quantity(double value) {
        return minimise ? 1 - value : value;
    }

    @Override
    public void addGradient(double[] shares, int[] rows, double weight, double[] gradient) {
        double signed = minimise ? -weight : weight;
        for (int i = 0; i < rows.length; i++) {
            gradient[i] += signed * column[rows[i]];
        }
    }

    @Override
    public INDArray values(INDArray shares, INDArray column) {
        INDArray means = shares.mul(column).sum(true, 1);
        return minimise ? means.rsubi(1) : means;
    }

    @Override
    public INDArray gradients(INDArray shares, INDArray column) {
        return minimise ? column.neg() : column;
    }
}
