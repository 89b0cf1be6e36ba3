package io.labelcraft.evaluation;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/** Spearman's rank correlation of two columns over some rows; equal values share their mean rank. */
public record RankCorrelation(int[] rows) {

    /**
     * Correlates two columns over those rows in which neither is NaN.
     *
     * @param left per row of the table
     * @param right per row of the table
     * @return in [-1,1]; NaN where fewer than two rows are left or either column is constant on them
     */
    public double of(double[] left, double[] right) {
        checkArgument(left.length == right.length, "%s values do not belong to %s", left.length, right.length);
        int[] known = Arrays.stream(rows)
                .filter(row -> !Double.isNaN(left[row]) && !Double.isNaN(right[row]))
                .toArray();
        return known.length < 2
                ? Double.NaN
                : new SpearmansCorrelation().correlation(at(known, left), at(known, right));
    }

    private static double[] at(int[] rows, double[] column) {
        return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
    }
}
