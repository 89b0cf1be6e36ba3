package io.labelcraft.objective;

/**
 * The list's mean of a column: usage time, or the rate of any explicit feedback.
 *
 * @param gain per row of the feedback table, in [0,1]
 */
record MeanObjective(String name, double[] gain) implements Objective {

    @Override
    public double value(double[] shares, int[] rows) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += shares[i] * gain[rows[i]];
        }
        return sum;
    }

    @Override
    public void addGradient(double[] shares, int[] rows, double weight, double[] gradient) {
        for (int i = 0; i < rows.length; i++) {
            gradient[i] += weight * gain[rows[i]];
        }
    }
}
