package io.labelcraft.objective;

/**
 * Scores with mean 0 and population deviation 1, and the way back.
 *
 * @param values zeros where the scores are constant
 * @param deviation of the raw scores
 */
record StandardScores(double[] values, double deviation) {

    static final double CONSTANT = 1e-12;

    static StandardScores of(double[] scores) {
        int n = scores.length;
        double mean = 0;
        for (double score : scores) {
            mean += score;
        }
        mean /= n;
        double variance = 0;
        for (double score : scores) {
            variance += (score - mean) * (score - mean);
        }
        double deviation = Math.sqrt(variance / n);
        double[] values = new double[n];
        if (deviation >= CONSTANT) {
            for (int i = 0; i < n; i++) {
                values[i] = (scores[i] - mean) / deviation;
            }
        }
        return new StandardScores(values, deviation);
    }

    boolean constant() {
        return deviation < CONSTANT;
    }

    /** Pulls a cotangent of the values back to the raw scores, which are not constant. */
    double[] pullback(double[] cotangent) {
        int n = values.length;
        double mean = 0;
        double along = 0;
        for (int i = 0; i < n; i++) {
            mean += cotangent[i];
            along += cotangent[i] * values[i];
        }
        mean /= n;
        along /= n;
        double[] gradient = new double[n];
        for (int i = 0; i < n; i++) {
            gradient[i] = (cotangent[i] - mean - values[i] * along) / deviation;
        }
        return gradient;
    }
}
