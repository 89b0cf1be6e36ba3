package io.labelcraft.gate;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How far two sets of rows agree on which groups, items or users, have the higher mean.
 *
 * @param correlation of the groups' means, weighted; NaN where they do not differ
 * @param standardError of the correlation. Of feedback that only few groups have it is larger than the number of groups
 *     suggests, since those few make the correlation by themselves
 * @param groups so many of equal weight would say as much (Kish's effective number)
 */
record Agreement(double correlation, double standardError, double groups) {

    /** With fewer the error is not near enough to normal. */
    private static final double LEAST_GROUPS = 20;

    /** Variance that means of equal values in [0,1] may have. */
    private static final double ROUNDING = 1e-24;

    private static final double CERTAIN =
            new NormalDistribution().inverseCumulativeProbability(1 - Chance.OF_FALSE_REFUSAL);

    /** Between the groups that both have, a group of n and m rows by the weight n m / (n + m), the precision of its difference. */
    static Agreement of(GroupMeans left, GroupMeans right) {
        double[] shares = shares(left.rows(), right.rows());
        double[] x = standardised(left.means(), shares);
        double[] y = standardised(right.means(), shares);
        double correlation = 0;
        double squares = 0;
        for (int group = 0; group < shares.length; group++) {
            correlation += shares[group] * x[group] * y[group];
            squares += shares[group] * shares[group];
        }
        double influences = 0;
        for (int group = 0; group < shares.length; group++) {
            double influence = shares[group]
                    * (x[group] * y[group] - correlation * (x[group] * x[group] + y[group] * y[group]) / 2);
            influences += influence * influence;
        }
        double groups = squares == 0 ? 0 : 1 / squares;
        double ofNormal = (1 - correlation * correlation) / Math.sqrt(groups);
        return new Agreement(correlation, Math.max(ofNormal, Math.sqrt(influences)), groups);
    }

    /** The groups' weights, which sum to 1; all 0 if no group has rows on both sides. */
    private static double[] shares(int[] left, int[] right) {
        double[] shares = new double[left.length];
        double total = 0;
        for (int group = 0; group < shares.length; group++) {
            double n = left[group];
            double m = right[group];
            shares[group] = n * m == 0 ? 0 : n * m / (n + m);
            total += shares[group];
        }
        for (int group = 0; group < shares.length && total > 0; group++) {
            shares[group] /= total;
        }
        return shares;
    }

    /** With weighted mean 0 and variance 1; NaN if the values that count are all alike but for rounding. */
    private static double[] standardised(double[] values, double[] shares) {
        double mean = 0;
        for (int group = 0; group < values.length; group++) {
            mean += shares[group] * values[group];
        }
        double variance = 0;
        for (int group = 0; group < values.length; group++) {
            variance += shares[group] * (values[group] - mean) * (values[group] - mean);
        }
        double deviation = variance < ROUNDING ? Double.NaN : Math.sqrt(variance);
        double[] standardised = new double[values.length];
        for (int group = 0; group < values.length; group++) {
            standardised[group] = (values[group] - mean) / deviation;
        }
        return standardised;
    }

    /**
     * With at least the error that another agreement would have if it were measured by as many groups: where rare feedback never
     * met, nothing of its error shows.
     */
    Agreement withErrorOfAtLeast(Agreement other) {
        double error = other.standardError * Math.sqrt(other.groups / groups);
        return new Agreement(correlation, Math.max(standardError, error), groups);
    }

    /** Whether there are enough groups to measure anything. */
    boolean isMeasured() {
        return groups >= LEAST_GROUPS && !Double.isNaN(correlation);
    }

    /** Whether both sets of rows certainly agree to some degree. */
    boolean isCertain() {
        return isMeasured() && correlation > CERTAIN * standardError;
    }

    /**
     * Whether this is less than a share of another agreement, by more than chance does. What is below by chance has met too few
     * of those that make the correlation, and its own error does not tell: so it counts as at least the other's.
     */
    boolean isCertainlyBelow(double share, Agreement other) {
        double own = Math.max(standardError, other.standardError);
        return correlation + CERTAIN * Math.hypot(own, share * other.standardError) < share * other.correlation;
    }
}
