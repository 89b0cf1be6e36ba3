package io.labelcraft.gate;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How far two sets of rows agree on which groups, items or users, have the higher mean.
 *
 * @param correlation of the groups' means, weighted; NaN where they do not differ
 * @param groups so many of equal weight would say as much (Kish's effective number)
 */
record Agreement(double correlation, double groups) {

    /** The variance of Fisher's transform is one over the number less this. */
    private static final double FISHER = 3;

    /** With fewer the transform is not near enough to normal. */
    private static final double LEAST_GROUPS = 20;

    /** So that the transform of a perfect correlation is finite. */
    private static final double PERFECT = 1 - 1e-9;

    private static final double CERTAIN =
            new NormalDistribution().inverseCumulativeProbability(1 - Chance.OF_FALSE_REFUSAL);

    /** Between the groups that both have, a group of n and m rows by the weight n m / (n + m), the precision of its difference. */
    static Agreement of(GroupMeans left, GroupMeans right) {
        int size = left.rows().length;
        double[] weights = new double[size];
        double total = 0;
        double squares = 0;
        for (int group = 0; group < size; group++) {
            double n = left.rows()[group];
            double m = right.rows()[group];
            weights[group] = n * m == 0 ? 0 : n * m / (n + m);
            total += weights[group];
            squares += weights[group] * weights[group];
        }
        return new Agreement(correlation(left.means(), right.means(), weights, total), total * total / squares);
    }

    private static double correlation(double[] left, double[] right, double[] weights, double total) {
        double leftMean = mean(left, weights, total);
        double rightMean = mean(right, weights, total);
        double both = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int group = 0; group < weights.length; group++) {
            double l = left[group] - leftMean;
            double r = right[group] - rightMean;
            both += weights[group] * l * r;
            leftSquares += weights[group] * l * l;
            rightSquares += weights[group] * r * r;
        }
        return both / Math.sqrt(leftSquares * rightSquares);
    }

    private static double mean(double[] values, double[] weights, double total) {
        double sum = 0;
        for (int group = 0; group < weights.length; group++) {
            sum += weights[group] * values[group];
        }
        return sum / total;
    }

    /** Whether there are enough groups, and they do differ in one way in both sets of rows. */
    boolean isCertain() {
        return isMeasured() && transformed(correlation) * Math.sqrt(groups - FISHER) > CERTAIN;
    }

    /** Whether there are enough groups to measure anything. */
    boolean isMeasured() {
        return groups >= LEAST_GROUPS && !Double.isNaN(correlation);
    }

    /** Whether this is less than a share of another agreement, by more than chance does. */
    boolean isCertainlyBelow(double share, Agreement other) {
        double least = share * other.correlation;
        double slope = share * (1 - other.correlation * other.correlation) / (1 - least * least);
        double error = Math.sqrt(1 / (groups - FISHER) + slope * slope / (other.groups - FISHER));
        return transformed(correlation) + CERTAIN * error < transformed(least);
    }

    private static double transformed(double correlation) {
        double bounded = Math.max(-PERFECT, Math.min(PERFECT, correlation));
        return Math.log((1 + bounded) / (1 - bounded)) / 2;
    }
}
