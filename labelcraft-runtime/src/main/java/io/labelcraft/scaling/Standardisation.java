package io.labelcraft.scaling;

/**
 * Mean and deviation of fitted values.
 *
 * @param deviation population standard deviation, above 0
 */
public record Standardisation(double mean, double deviation) {

    /**
     * Fits the given rows.
     *
     * @param leastDeviation a smaller deviation counts as this one
     */
    public static Standardisation fit(double[] values, int[] rows, double leastDeviation) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        double mean = rows.length == 0 ? 0 : sum / rows.length;
        double squares = 0;
        for (int row : rows) {
            squares += (values[row] - mean) * (values[row] - mean);
        }
        double deviation = rows.length == 0 ? 1 : Math.sqrt(squares / rows.length);
        return new Standardisation(mean, Math.max(deviation, leastDeviation));
    }

    public double standardise(double value) {
        return (value - mean) / deviation;
    }
}
