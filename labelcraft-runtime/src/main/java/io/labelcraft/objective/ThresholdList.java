package io.labelcraft.objective;

import org.apache.commons.math3.util.KthSelector;

/**
 * A soft list by one threshold: {@code alpha_i = sigmoid(kappa s_i - t)} with t such that the alphas sum to k.
 *
 * <p>Each candidate's odds {@code exp(kappa (s_i - border))} are taken once, around the border between the k-th and the
 * k+1-th score, near which t lies; Newton's method then needs a division a candidate and pass.
 */
final class ThresholdList implements SoftList {

    /** Odds beyond are 0 or 1 in every digit, and their products neither overflow nor vanish. */
    static final double LARGEST_EXPONENT = 300;

    /** The function bends no more than it slopes, so that after a step so small t is exact to its square. */
    static final double LAST_STEP = 1e-7;

    static final int MOST_PASSES = 100;

    private final double kappa;
    private final double[] alphas;
    private final double[] slopes;
    private final double slope;

    private ThresholdList(double kappa, double[] odds, double threshold) {
        int n = odds.length;
        this.kappa = kappa;
        this.alphas = new double[n];
        this.slopes = new double[n];
        double against = Math.exp(threshold);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double inverse = 1 / (odds[i] + against);
            alphas[i] = odds[i] * inverse;
            slopes[i] = alphas[i] * against * inverse;
            sum += slopes[i];
        }
        this.slope = sum;
    }

    static ThresholdList of(double[] scores, double kappa, int k) {
        double[] work = scores.clone();
        int rank = work.length - k;
        double last = new KthSelector().select(work, null, rank);
        double next = work[0];
        for (int i = 1; i < rank; i++) {
            next = Math.max(next, work[i]);
        }
        double border = next + (last - next) / 2;
        double[] odds = new double[scores.length];
        for (int i = 0; i < odds.length; i++) {
            double exponent = kappa * (scores[i] - border);
            odds[i] = Math.exp(Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, exponent)));
        }
        double halfGap = Math.min(LARGEST_EXPONENT, kappa * (last - next) / 2);
        double low = -halfGap - Math.log(k + 1.0);
        double high = halfGap + Math.log(rank + 1.0);
        return new ThresholdList(kappa, odds, threshold(odds, k, low, high));
    }

    /** The root within its bracket, from the border: Newton's method, halving the bracket wherever it would leave it. */
    private static double threshold(double[] odds, int k, double least, double most) {
        int above = -k;
        for (double own : odds) {
            above += own > 1 ? 1 : 0;
        }
        double low = least;
        double high = most;
        double threshold = 0;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            double against = Math.exp(threshold);
            double excess = above;
            double slope = 0;
            for (double own : odds) {
                double inverse = 1 / (own + against);
                double alpha = own * inverse;
                double rest = against * inverse;
                excess += own > 1 ? -rest : alpha;
                slope += alpha * rest;
            }
            if (excess > 0) {
                low = threshold;
            } else {
                high = threshold;
            }
            double newton = threshold + excess / slope;
            boolean within = newton >= low && newton <= high;
            double step = (within ? newton : (low + high) / 2) - threshold;
            threshold += step;
            if (Math.abs(step) < LAST_STEP) {
                break;
            }
        }
        return threshold;
    }

    @Override
    public double[] alphas() {
        return alphas;
    }

    @Override
    public boolean hard() {
        return slope < SoftTopK.HARD;
    }

    @Override
    public double[] pullback(double[] cotangent) {
        double[] gradient = new double[alphas.length];
        if (hard()) {
            return gradient;
        }
        double weighted = 0;
        for (int i = 0; i < gradient.length; i++) {
            weighted += slopes[i] * cotangent[i];
        }
        double mean = weighted / slope;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = kappa * slopes[i] * (cotangent[i] - mean);
        }
        return gradient;
    }
}
