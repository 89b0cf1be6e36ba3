package io.labelcraft.scaling;

import java.util.Arrays;

/**
 * The rank of a value among fitted values, as a share in [0,1]: half of those equal count as less (mid-rank).
 *
 * <p>Arrays are shared, not copied: callers must not write to them.
 *
 * @param values the distinct fitted values, ascending
 * @param atMost for each of them how many fitted values are not above it
 */
public record Ranks(double[] values, int[] atMost) {

    /** @throws IllegalArgumentException if the arrays differ in length */
    public Ranks {
        if (values.length != atMost.length) {
            throw new IllegalArgumentException(values.length + " values with " + atMost.length + " counts");
        }
    }

    /** Ranks among the given rows. */
    public static Ranks fit(double[] values, int[] rows) {
        double[] sorted =
                Arrays.stream(rows).mapToDouble(row -> values[row]).sorted().toArray();
        double[] distinct = new double[sorted.length];
        int[] atMost = new int[sorted.length];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] > sorted[i - 1]) {
                distinct[count++] = sorted[i];
            }
            atMost[count - 1] = i + 1;
        }
        return new Ranks(Arrays.copyOf(distinct, count), Arrays.copyOf(atMost, count));
    }

    /** (number less + half the number equal) / number of fitted values; one half where nothing was fitted. */
    public double rank(double value) {
        if (values.length == 0) {
            return 0.5;
        }
        return (upTo(bound(values, value, false)) + upTo(bound(values, value, true)))
                / (2.0 * atMost[atMost.length - 1]);
    }

    private int upTo(int distinct) {
        return distinct == 0 ? 0 : atMost[distinct - 1];
    }

    /** How many of ascending numbers are less than a value. */
    static int below(double[] sorted, double value) {
        return bound(sorted, value, false);
    }

    private static int bound(double[] sorted, double value, boolean includeEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean left = includeEqual ? sorted[middle] <= value : sorted[middle] < value;
            if (left) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
