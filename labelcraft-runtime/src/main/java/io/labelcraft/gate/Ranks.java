package io.labelcraft.gate;

import java.util.Arrays;

/**
 * Where values stand among those of the published version, so that a few very long watch times do not decide over a mean.
 *
 * @param sorted at least one value, ascending
 */
record Ranks(double[] sorted) {

    static Ranks among(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Ranks(sorted);
    }

    /** In [0,1]: the share of smaller values and half the share of equal ones. */
    double[] of(double[] values) {
        return Arrays.stream(values)
                .map(value -> (below(value) + below(Math.nextUp(value))) / (2.0 * sorted.length))
                .toArray();
    }

    /** How many values are less than one. */
    private int below(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
