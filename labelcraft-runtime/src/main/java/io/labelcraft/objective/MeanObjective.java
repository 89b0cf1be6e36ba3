package io.labelcraft.objective;

/**
 * The list's mean of a column: usage time, or the rate of any explicit feedback.
 *
 * @param gain per row of the feedback table, in [0,1]
 * @param minimise whether less is wanted; the value is then 1 minus the mean
 */
record MeanObjective(String name, double[] gain, boolean minimise) implements Objective {

    @Override
    public double value(double[] shares, int[] rows) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += shares[i] * gain[rows[i]];
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
            gradient[i] += signed * gain[rows[i]];
        }
    }
}
