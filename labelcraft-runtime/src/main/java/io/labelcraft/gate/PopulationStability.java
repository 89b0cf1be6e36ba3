package io.labelcraft.gate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The population stability index of a sample against an earlier one: the sum over bins of (p - q) ln(p / q), where p and q are the
 * shares of the two samples.
 *
 * <p>Bins hold about equally many values of the earlier sample, and none is split between equal values. Half a value is added to each
 * bin, which keeps the index finite; and (bins - 1)(1 / n + 1 / m), which two samples of the same population come to by chance, is
 * taken off.
 */
final class PopulationStability {

    private static final int BINS = 10;
    private static final double PRIOR = 0.5;

    private PopulationStability() {}

    /**
     * The index, at least 0.
     *
     * @param now at least one value
     * @param before at least one value
     */
    static double index(double[] now, double[] before) {
        double[] bounds = bounds(before);
        double[] p = shares(now, bounds);
        double[] q = shares(before, bounds);
        double index = IntStream.range(0, p.length)
                .mapToDouble(bin -> (p[bin] - q[bin]) * Math.log(p[bin] / q[bin]))
                .sum();
        double byChance = (p.length - 1) * (1.0 / now.length + 1.0 / before.length);
        return Math.max(0, index - byChance);
    }

    /** Values up to and including the first are in the first bin, and so on; those above the last are in one more. */
    private static double[] bounds(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return IntStream.range(1, BINS)
                .mapToDouble(bin -> sorted[(int) ((long) bin * (sorted.length - 1) / BINS)])
                .distinct()
                .toArray();
    }

    private static double[] shares(double[] values, double[] bounds) {
        double[] counts = new double[bounds.length + 1];
        Arrays.fill(counts, PRIOR);
        for (double value : values) {
            int place = Arrays.binarySearch(bounds, value);
            counts[place >= 0 ? place : -place - 1]++;
        }
        double all = values.length + PRIOR * counts.length;
        return Arrays.stream(counts).map(count -> count / all).toArray();
    }
}
