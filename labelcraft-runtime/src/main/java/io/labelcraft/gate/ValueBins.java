package io.labelcraft.gate;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Bins of about a tenth of the published values each. A value that fills one bin or more has a bin of its own: so 0 and 1 of a
 * rare binary field are told apart, and so are none and some of a rare count.
 *
 * @param cuts ascending; a bin ends with its cut, inclusive, and the last one has no end
 */
record ValueBins(double[] cuts) {

    private static final int QUANTILES = 10;

    /**
     * Bins that end with the deciles.
     *
     * @param values at least one
     */
    static ValueBins of(double[] values) {
        double[] deciles = deciles(values);
        return new ValueBins(Arrays.stream(deciles)
                .flatMap(value -> frequent(value, deciles)
                        ? DoubleStream.of(Math.nextDown(value), value)
                        : DoubleStream.of(value))
                .distinct()
                .toArray());
    }

    /**
     * Bins that end midway between the deciles: a value that many rows have may move a little and stays in its bin.
     *
     * @param values at least one
     */
    static ValueBins around(double[] values) {
        double[] deciles = Arrays.stream(deciles(values)).distinct().toArray();
        return new ValueBins(IntStream.range(1, deciles.length)
                .mapToDouble(k -> (deciles[k - 1] + deciles[k]) / 2)
                .toArray());
    }

    private static double[] deciles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return IntStream.range(1, QUANTILES)
                .mapToDouble(k -> sorted[(int) ((long) k * sorted.length / QUANTILES)])
                .toArray();
    }

    private static boolean frequent(double value, double[] deciles) {
        return Arrays.stream(deciles).filter(other -> other == value).count() > 1;
    }

    int size() {
        return cuts.length + 1;
    }

    /** The number of values in each bin. */
    long[] counts(double[] values, int[] rows) {
        long[] counts = new long[size()];
        for (int row : rows) {
            int found = Arrays.binarySearch(cuts, values[row]);
            counts[found >= 0 ? found : -found - 1]++;
        }
        return counts;
    }
}
