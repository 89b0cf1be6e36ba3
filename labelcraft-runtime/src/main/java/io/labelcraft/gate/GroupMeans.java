package io.labelcraft.gate;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** The mean of a column for each user, or for each item. */
record GroupMeans(int[] rows, double[] sums) {

    /**
     * Of some rows.
     *
     * @param counts which rows
     * @param group of a row; below 0 for none
     */
    static GroupMeans of(int groups, double[] values, IntPredicate counts, IntUnaryOperator group) {
        int[] rows = new int[groups];
        double[] sums = new double[groups];
        for (int row = 0; row < values.length; row++) {
            int of = counts.test(row) ? group.applyAsInt(row) : -1;
            if (of >= 0) {
                rows[of]++;
                sums[of] += values[row];
            }
        }
        return new GroupMeans(rows, sums);
    }

    double mean(int group) {
        return sums[group] / rows[group];
    }
}
