package io.labelcraft.scaling;

import java.util.Arrays;

/** The rank of a value among fitted values, as a share in [0,1]: half of those equal count as less (mid-rank). */
public final class Ranks {

    private final double[] sorted;

    private Ranks(double[] sorted) {
        this.sorted = sorted;
    }

    /** Ranks among the given rows. */
    public static Ranks fit(double[] values, int[] rows) {
        return new Ranks(
                Arrays.stream(rows).mapToDouble(row -> values[row]).sorted().toArray());
    }

    /** (number less + half the number equal) / number of fitted values; one half where nothing was fitted. */
    public double rank(double value) {
        if (sorted.length == 0) {
            return 0.5;
        }
        return (bound(sorted, value, false) + bound(sorted, value, true)) / (2.0 * sorted.length);
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
