package io.labelcraft.objective;

import io.labelcraft.config.TrainingSpec.SoftTopKSpec;

/**
 * The degree to which each candidate is in a user's top k: the entropic optimal transport of Xie et al. (NeurIPS 2020) in
 * closed form (method page, section 3).
 *
 * <p>{@code alpha_i = sigmoid(kappa s_i - t)} with t such that the alphas sum to k. Stateless and safe for many threads.
 */
public final class SoftTopK {

    /** Below this sum of alpha (1 - alpha) the list is hard and its gradient 0. */
    static final double HARD = 1e-9;

    private static final int MOST_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-13;

    private final SoftTopKSpec spec;

    public SoftTopK(SoftTopKSpec spec) {
        this.spec = spec;
    }

    /**
     * Selects the top k of one user's candidates.
     *
     * @param scores more than k, finite, ties allowed
     * @param k at least 1
     * @throws IllegalArgumentException if there are not more candidates than k
     */
    public SoftList select(double[] scores, int k) {
        if (k < 1 || scores.length <= k) {
            throw new IllegalArgumentException("soft top-k needs 1 <= k < n, got k = " + k + ", n = " + scores.length);
        }
        return switch (spec.form()) {
            case ENTROPIC -> {
                double kappa = 2 / (spec.epsilon() * largestCost(scores));
                yield new SoftList(null, kappa, alphas(scores, kappa, k));
            }
            case TEMPERATURE -> {
                ZScores standard = ZScores.of(scores);
                double kappa = 1 / spec.temperature();
                yield new SoftList(standard, kappa, alphas(standard.values(), kappa, k));
            }
        };
    }

    private static double largestCost(double[] scores) {
        double largest = 0;
        for (double score : scores) {
            largest = Math.max(largest, Math.max(score * score, (score - 1) * (score - 1)));
        }
        return largest;
    }

    private static double[] alphas(double[] scores, double kappa, int k) {
        double threshold = threshold(scores, kappa, k);
        double[] alphas = new double[scores.length];
        for (int i = 0; i < alphas.length; i++) {
            alphas[i] = sigmoid(kappa * scores[i] - threshold);
        }
        return alphas;
    }

    /** The root of sum sigmoid(kappa s - t) = k: Newton's method, halving the bracket wherever it would leave it. */
    private static double threshold(double[] scores, double kappa, int k) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            least = Math.min(least, kappa * score);
            most = Math.max(most, kappa * score);
        }
        double odds = Math.log((double) k / (scores.length - k));
        double low = least - odds - 1;
        double high = most - odds + 1;
        double threshold = (low + high) / 2;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double sum = 0;
            double slope = 0;
            for (double score : scores) {
                double alpha = sigmoid(kappa * score - threshold);
                sum += alpha;
                slope += alpha * (1 - alpha);
            }
            double excess = sum - k;
            if (Math.abs(excess) < TOLERANCE * k) {
                break;
            }
            if (excess > 0) {
                low = threshold;
            } else {
                high = threshold;
            }
            double newton = threshold + excess / slope;
            double next = newton > low && newton < high ? newton : (low + high) / 2;
            if (next == threshold) {
                break;
            }
            threshold = next;
        }
        return threshold;
    }

    private static double sigmoid(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }

    /** One user's soft list. */
    public static final class SoftList {

        private final ZScores standard;
        private final double kappa;
        private final double[] alphas;
        private final double spread;

        private SoftList(ZScores standard, double kappa, double[] alphas) {
            this.standard = standard;
            this.kappa = kappa;
            this.alphas = alphas;
            double sum = 0;
            for (double alpha : alphas) {
                sum += alpha * (1 - alpha);
            }
            this.spread = sum;
        }

        /** In [0,1], in the order of the scores; they sum to k. */
        public double[] alphas() {
            return alphas;
        }

        /** Whether the list is as good as hard, so that it has no gradient. */
        public boolean hard() {
            return spread < HARD || (standard != null && standard.constant());
        }

        /**
         * Pulls a cotangent of the alphas back to the scores; the largest cost of the entropic form is held constant.
         *
         * @param cotangent [n]
         * @return [n], zeros for a hard list
         */
        public double[] pullback(double[] cotangent) {
            double[] gradient = new double[alphas.length];
            if (hard()) {
                return gradient;
            }
            double weighted = 0;
            for (int i = 0; i < alphas.length; i++) {
                weighted += alphas[i] * (1 - alphas[i]) * cotangent[i];
            }
            double mean = weighted / spread;
            for (int i = 0; i < alphas.length; i++) {
                gradient[i] = kappa * alphas[i] * (1 - alphas[i]) * (cotangent[i] - mean);
            }
            return standard == null ? gradient : standard.pullback(gradient);
        }
    }

    /** Scores with mean 0 and population deviation 1, and the way back. */
    private record ZScores(double[] values, double deviation) {

        private static final double CONSTANT = 1e-12;

        static ZScores of(double[] scores) {
            double mean = 0;
            for (double score : scores) {
                mean += score / scores.length;
            }
            double variance = 0;
            for (double score : scores) {
                variance += (score - mean) * (score - mean) / scores.length;
            }
            double deviation = Math.sqrt(variance);
            double[] values = new double[scores.length];
            if (deviation >= CONSTANT) {
                for (int i = 0; i < scores.length; i++) {
                    values[i] = (scores[i] - mean) / deviation;
                }
            }
            return new ZScores(values, deviation);
        }

        boolean constant() {
            return deviation < CONSTANT;
        }

        double[] pullback(double[] cotangent) {
            int n = values.length;
            double mean = 0;
            double along = 0;
            for (int i = 0; i < n; i++) {
                mean += cotangent[i] / n;
                along += cotangent[i] * values[i] / n;
            }
            double[] gradient = new double[n];
            for (int i = 0; i < n; i++) {
                gradient[i] = (cotangent[i] - mean - values[i] * along) / deviation;
            }
            return gradient;
        }
    }
}
