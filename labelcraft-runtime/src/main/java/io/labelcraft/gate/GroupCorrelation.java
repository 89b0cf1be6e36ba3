package io.labelcraft.gate;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * How far two sets of rows agree on which groups have more of something.
 *
 * @param correlation of the groups' means
 * @param groups that have enough rows in both sets
 * @param rowsLeft mean rows of such a group in one set
 * @param rowsRight in the other
 */
record GroupCorrelation(double correlation, int groups, double rowsLeft, double rowsRight) {

    private static final int LEAST_ROWS = 3;
    private static final int LEAST_GROUPS = 30;
    private static final double CLEAR = 0.2;

    /** Standard errors of Fisher's transformation: one check in some ten thousand fails by chance. */
    private static final double CERTAIN = 3.7;

    /** Keeps the transformation finite. */
    private static final double LARGEST = 1 - 1e-9;

    /** Empty if there are too few groups, or one set does not tell them apart at all. */
    static Optional<GroupCorrelation> of(GroupMeans left, GroupMeans right) {
        int[] groups = IntStream.range(0, left.rows().length)
                .filter(group -> left.rows()[group] >= LEAST_ROWS && right.rows()[group] >= LEAST_ROWS)
                .toArray();
        if (groups.length < LEAST_GROUPS) {
            return Optional.empty();
        }
        double correlation = new PearsonsCorrelation()
                .correlation(
                        IntStream.of(groups).mapToDouble(left::mean).toArray(),
                        IntStream.of(groups).mapToDouble(right::mean).toArray());
        return Double.isNaN(correlation)
                ? Optional.empty()
                : Optional.of(new GroupCorrelation(
                        Math.min(correlation, LARGEST),
                        groups.length,
                        meanRows(left, groups),
                        meanRows(right, groups)));
    }

    private static double meanRows(GroupMeans means, int[] groups) {
        return IntStream.of(groups).map(group -> means.rows()[group]).average().orElse(0);
    }

    /** Whether the groups certainly differ. */
    boolean clear() {
        return atFisher(-CERTAIN) > CLEAR;
    }

    /** The upper end of the correlation's interval. */
    double high() {
        return atFisher(CERTAIN);
    }

    private double atFisher(double standardErrors) {
        return Math.tanh(atanh(correlation) + standardErrors / Math.sqrt(groups - 3.0));
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }

    /**
     * The correlation that two sets of the same population would have with so many rows as another pair has: by the Spearman-Brown
     * formula, from this pair's to a single row and from there to both sets.
     */
    double expected(GroupCorrelation pair) {
        double rows = Math.sqrt(rowsLeft * rowsRight);
        double ofOneRow = correlation / (rows - (rows - 1) * correlation);
        return Math.sqrt(reliability(pair.rowsLeft, ofOneRow) * reliability(pair.rowsRight, ofOneRow));
    }

    private static double reliability(double rows, double ofOneRow) {
        return rows * ofOneRow / (1 + (rows - 1) * ofOneRow);
    }
}
