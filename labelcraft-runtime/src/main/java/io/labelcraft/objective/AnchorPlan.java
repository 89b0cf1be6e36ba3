package io.labelcraft.objective;

/**
 * Where candidates go among ordered anchors 0 .. k: candidate i goes to anchor a with probability
 * {@code softmax_a(potential_a + logit_i a)}. What leaves home is never computed as a difference from 1, so that hard edges
 * keep their digits.
 *
 * <p>The candidates at home at anchor 0 are many, and only powers of their odds tell their shares apart: sums over them take
 * time linear in their number and in k.
 *
 * @param best [k][k+1]: the shares of the candidate at home at anchor row + 1
 * @param bestAway what leaves the home of each of these
 * @param factors [k+1]: what the others' odds are multiplied by at each anchor
 * @param others the odds of the others
 * @param othersHome what stays at home, anchor 0, of each of the others
 * @param othersAway what leaves it
 */
record AnchorPlan(
        double[][] best, double[] bestAway, double[] factors, Powers others, double[] othersHome, double[] othersAway) {

    /**
     * The plan for potentials that differ from those of the kernel.
     *
     * @param shifts [anchors]: by how much; that of anchor 0 is 0
     */
    static AnchorPlan of(AnchorKernel kernel, double[] shifts) {
        int anchors = kernel.anchors();
        double[] growth = new double[anchors];
        double[] factors = new double[anchors];
        for (int anchor = 0; anchor < anchors; anchor++) {
            growth[anchor] = Math.exp(shifts[anchor]);
            factors[anchor] = Math.exp(kernel.potentials()[anchor] + shifts[anchor]);
        }
        double[][] best = new double[anchors - 1][];
        double[] bestAway = new double[anchors - 1];
        for (int row = 0; row < best.length; row++) {
            best[row] = kernel.best()[row].clone();
            bestAway[row] = share(best[row], growth, row + 1);
        }
        double[] away = kernel.others().polynomials(factors);
        double[] home = new double[away.length];
        for (int i = 0; i < away.length; i++) {
            home[i] = 1 / (1 + away[i]);
            away[i] *= home[i];
        }
        return new AnchorPlan(best, bestAway, factors, kernel.others(), home, away);
    }

    /** Makes weights grow and then sum to 1, and returns what is not at home. */
    private static double share(double[] weights, double[] growth, int home) {
        double away = 0;
        for (int anchor = 0; anchor < weights.length; anchor++) {
            weights[anchor] *= growth[anchor];
            away += anchor == home ? 0 : weights[anchor];
        }
        double inverse = 1 / (weights[home] + away);
        for (int anchor = 0; anchor < weights.length; anchor++) {
            weights[anchor] *= inverse;
        }
        return away * inverse;
    }

    int k() {
        return best.length;
    }

    int candidates() {
        return best.length + othersHome.length;
    }

    /** How much each anchor lacks: one candidate belongs to each but anchor 0, to which all others belong. */
    double[] shortage() {
        double[] visitors = others.sums(othersHome, k());
        double[] shortage = new double[k() + 1];
        for (int row = 0; row < k(); row++) {
            double[] shares = best[row];
            for (int anchor = 0; anchor <= k(); anchor++) {
                shortage[anchor] += anchor == row + 1 ? bestAway[row] : -shares[anchor];
            }
        }
        for (int anchor = 1; anchor <= k(); anchor++) {
            shortage[anchor] -= factors[anchor] * visitors[anchor];
        }
        for (double away : othersAway) {
            shortage[0] += away;
        }
        return shortage;
    }

    /** How strongly each pair of anchors shares candidates: sum_i share_ia share_ib. */
    AnchorCouplings couplings() {
        double[][] couplings = othersCouplings();
        for (double[] shares : best) {
            for (int anchor = 1; anchor < shares.length; anchor++) {
                for (int lower = 0; lower < anchor; lower++) {
                    couplings[anchor][lower] += shares[anchor] * shares[lower];
                }
            }
        }
        return new AnchorCouplings(couplings);
    }

    private double[][] othersCouplings() {
        double[] squares = new double[othersHome.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = othersHome[i] * othersHome[i];
        }
        double[] moments = others.sums(squares, 2 * k() - 1);
        double[][] couplings = new double[k() + 1][];
        for (int anchor = 0; anchor <= k(); anchor++) {
            couplings[anchor] = new double[anchor];
            for (int lower = 0; lower < anchor; lower++) {
                couplings[anchor][lower] = factors[anchor] * factors[lower] * moments[anchor + lower];
            }
        }
        return couplings;
    }
}
