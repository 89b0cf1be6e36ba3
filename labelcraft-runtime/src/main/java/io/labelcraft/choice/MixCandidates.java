package io.labelcraft.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The mixes that are tried: the same for the same seed. A longer list begins with the shorter one.
 */
public final class MixCandidates {

    private static final double THOUSANDTHS = 1000;

    private MixCandidates() {}

    /**
     * For a front: each part alone first, then equal weights, then draws.
     *
     * @param parts of a mix, at least 1
     */
    public static List<double[]> spread(int parts, int count, long seed) {
        List<double[]> candidates = new ArrayList<>();
        for (int part = 0; part < Math.min(parts, count); part++) {
            double[] alone = new double[parts];
            alone[part] = 1;
            candidates.add(alone);
        }
        candidates.addAll(draw(parts, count - candidates.size(), seed));
        return candidates;
    }

    /**
     * Equal weights first, then weights drawn uniformly from the simplex, rounded to thousandths.
     *
     * @param parts of a mix, at least 1
     */
    static List<double[]> draw(int parts, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> candidates = new ArrayList<>();
        double[] shares = new double[parts];
        Arrays.fill(shares, 1);
        while (candidates.size() < count) {
            candidates.add(weights(shares));
            Arrays.setAll(shares, part -> -Math.log(1 - random.nextDouble()));
        }
        return candidates;
    }

    private static double[] weights(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares)
                .map(share -> Math.round(share / sum * THOUSANDTHS) / THOUSANDTHS)
                .toArray();
    }
}
