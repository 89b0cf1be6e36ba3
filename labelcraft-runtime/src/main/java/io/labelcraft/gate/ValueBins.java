package io.labelcraft.gate;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Bins of equal frequency, in which a value that fills one bin or more has a bin of its own: so 0 and 1 of a rare binary field
 * are told apart, and so are none and some of a rare count.
 *
 * @param cuts ascending; a bin ends with its cut, inclusive, and the last one has no end
 */
record ValueBins(double[] cuts) {

    private static final int QUANTILES = 10;

    /** @param values at least one */
    static ValueBins of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] quantiles = IntStream.range(1, QUANTILES)
                .mapToDouble(k -> sorted[(int) ((long) k * sorted.length / QUANTILES)])
                .toArray();
        double[] cuts = Arrays.stream(quantiles)
                .flatMap(value -> frequent(value, quantiles)
                        ? DoubleStream.of(Math.nextDown(value), value)
                        : DoubleStream.of(value))
                .distinct()
                .toArray();
        return new ValueBins(cuts);
    }

    private static boolean frequent(double value, double[] quantiles) {
        return Arrays.stream(quantiles).filter(other -> other == value).count() > 1;
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
