package io.labelcraft.evaluation;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Bins that hold nearly the same number of given values each; equal values share a bin, so there may be fewer bins than asked
 * for.
 *
 * @param edges ascending, one more than there are bins; a bin takes in its lower edge, and the last one its upper edge too
 */
public record EqualFrequencyBins(double[] edges) {

    /**
     * Bins of given values.
     *
     * @param values at least one
     * @param bins at least 1, the largest number of bins
     */
    public static EqualFrequencyBins of(double[] values, int bins) {
        checkArgument(values.length > 0 && bins > 0, "%s values in %s bins", values.length, bins);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double largest = sorted[sorted.length - 1];
        double[] lower = IntStream.range(0, bins)
                .mapToDouble(bin -> sorted[(int) ((long) bin * sorted.length / bins)])
                .distinct()
                .toArray();
        boolean lastIsEmpty = lower.length > 1 && lower[lower.length - 1] == largest;
        double[] edges = Arrays.copyOf(lower, lastIsEmpty ? lower.length : lower.length + 1);
        edges[edges.length - 1] = largest;
        return new EqualFrequencyBins(edges);
    }

    /**
     * The share of values that lie in each bin.
     *
     * @param values within the edges, at least one
     */
    public double[] shares(double[] values) {
        double[] shares = new double[edges.length - 1];
        for (double value : values) {
            shares[bin(value)] += 1.0 / values.length;
        }
        return shares;
    }

    private int bin(double value) {
        int bin = 0;
        while (bin < edges.length - 2 && value >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }
}
