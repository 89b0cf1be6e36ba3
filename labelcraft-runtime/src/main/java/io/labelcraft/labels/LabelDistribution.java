package io.labelcraft.labels;

import java.util.Arrays;

/** How the labels of a table are distributed. */
public record LabelDistribution(double mean, double least, double lower, double median, double upper, double greatest) {

    private static final double LOWER = 0.25;
    private static final double UPPER = 0.75;

    /** @param labels of at least one row */
    public static LabelDistribution of(LabelTable labels) {
        double[] sorted = labels.label().clone();
        Arrays.sort(sorted);
        return new LabelDistribution(
                Arrays.stream(sorted).average().orElseThrow(),
                sorted[0],
                quantile(sorted, LOWER),
                quantile(sorted, 0.5),
                quantile(sorted, UPPER),
                sorted[sorted.length - 1]);
    }

    /** The smallest value that at least this share of the values does not exceed. */
    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
