package io.labelcraft.gate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The population stability index of two histograms over the same bins: the sum of (q - p) ln(q / p) over the bins' shares. 0 if
 * they are equal, about 0.1 for a shift that can be seen, 0.25 for a large one.
 *
 * @param expected values in each bin
 * @param actual the same of other values
 */
record StabilityIndex(long[] expected, long[] actual) {

    /** The least share that a bin counts with, so that an empty one does not make the index infinite. */
    static final double LEAST_SHARE = 1e-4;

    /** In [0, ..); each histogram has at least one value. */
    double value() {
        double[] before = shares(expected);
        double[] now = shares(actual);
        return IntStream.range(0, before.length)
                .mapToDouble(bin -> (now[bin] - before[bin]) * Math.log(now[bin] / before[bin]))
                .sum();
    }

    /**
     * What chance alone rarely exceeds between two samples of one population: the index times n m / (n + m) is then distributed
     * like chi-square with one degree of freedom less than there are bins.
     *
     * @param before independent draws that the first sample amounts to, n
     * @param now the same of the second, m
     */
    double byChance(int before, int now) {
        long bins = IntStream.range(0, expected.length)
                .filter(bin -> expected[bin] + actual[bin] > 0)
                .count();
        return bins < 2
                ? 0
                : new ChiSquaredDistribution(bins - 1.0).inverseCumulativeProbability(1 - Chance.OF_FALSE_REFUSAL)
                        * (1.0 / before + 1.0 / now);
    }

    private static double[] shares(long[] counts) {
        double total = Arrays.stream(counts).sum();
        return Arrays.stream(counts)
                .mapToDouble(count -> Math.max(count / total, LEAST_SHARE))
                .toArray();
    }
}
