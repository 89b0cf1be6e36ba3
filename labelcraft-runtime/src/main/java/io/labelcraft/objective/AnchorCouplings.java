package io.labelcraft.objective;

/**
 * The derivative of what anchors get in their potentials: the Laplacian of a graph of anchors.
 *
 * @param weights not negative, [anchor][lower anchor]
 */
record AnchorCouplings(double[][] weights) {

    /** Anchors coupled less than this share no candidate. */
    private static final double LEAST_COUPLING = 1e-290;

    /**
     * Solves for the potentials, that of anchor 0 being 0, by an elimination that never subtracts (Grassmann, Taksar and
     * Heyman, 1985), so that weak couplings keep all their digits beside strong ones.
     *
     * @param right [anchors], sums to 0; what stands for anchor 0 follows from the others and is not read
     */
    double[] solve(double[] right) {
        int anchors = right.length;
        double[][] left = new double[anchors][];
        for (int anchor = 0; anchor < anchors; anchor++) {
            left[anchor] = weights[anchor].clone();
        }
        double[] solution = right.clone();
        double[] sums = new double[anchors];
        for (int anchor = anchors - 1; anchor > 0; anchor--) {
            for (int lower = 0; lower < anchor; lower++) {
                sums[anchor] += left[anchor][lower];
            }
            if (sums[anchor] > LEAST_COUPLING) {
                eliminate(left, solution, anchor, sums[anchor]);
            }
        }
        solution[0] = 0;
        for (int anchor = 1; anchor < anchors; anchor++) {
            double value = solution[anchor];
            for (int lower = 1; lower < anchor; lower++) {
                value += left[anchor][lower] * solution[lower];
            }
            solution[anchor] = sums[anchor] > LEAST_COUPLING ? value / sums[anchor] : 0;
        }
        return solution;
    }

    private static void eliminate(double[][] left, double[] right, int anchor, double sum) {
        double inverse = 1 / sum;
        for (int lower = 0; lower < anchor; lower++) {
            double passed = left[anchor][lower] * inverse;
            right[lower] += passed * right[anchor];
            for (int other = 0; other < lower; other++) {
                left[lower][other] += passed * left[anchor][other];
            }
        }
    }
}
