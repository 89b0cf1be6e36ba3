package io.labelcraft.objective;

/** Two anchors, 1 (in) and 0 (out), on the raw scores: kappa = 2 / (epsilon C_max), where C_max is held constant. */
final class EntropicTopK extends SoftTopK {

    private final double epsilon;

    EntropicTopK(double epsilon) {
        this.epsilon = epsilon;
    }

    @Override
    SoftList soften(double[] scores, int k) {
        return ThresholdList.of(scores, 2 / (epsilon * largestCost(scores)), k);
    }

    private static double largestCost(double[] scores) {
        double largest = 0;
        for (double score : scores) {
            largest = Math.max(largest, Math.max(score * score, (score - 1) * (score - 1)));
        }
        return largest;
    }
}
