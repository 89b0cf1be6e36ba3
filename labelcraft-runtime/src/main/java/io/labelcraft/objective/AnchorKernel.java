package io.labelcraft.objective;

/**
 * Candidates and ordered anchors 0 .. k before any potential is changed: the k best candidates are at home at anchors k .. 1,
 * the others at anchor 0, and the potentials tell neighbours apart halfway between their logits.
 *
 * @param best [k][k+1]: for the candidate at home at anchor row + 1, the weight of each anchor beside that of its home
 * @param potentials [k+1], that of anchor 0 being 0
 * @param others of each candidate at home at anchor 0, the odds of one anchor more where the potentials are 0
 */
record AnchorKernel(double[][] best, double[] potentials, Powers others) {

    /**
     * Weighs the anchors.
     *
     * @param logits in {@link CandidateOrder}, measured from the border between the k-th and the k+1-th
     */
    static AnchorKernel of(double[] logits, int k) {
        double[] odds = new double[logits.length - k];
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(logits[k + i]);
            next = Math.max(next, logits[k + i]);
        }
        double[] thresholds = new double[k];
        double[] potentials = new double[k + 1];
        for (int anchor = 1; anchor <= k; anchor++) {
            double below = anchor == 1 ? next : logits[anchor - 2];
            thresholds[anchor - 1] = below + (logits[anchor - 1] - below) / 2;
            potentials[anchor] = potentials[anchor - 1] - thresholds[anchor - 1];
        }
        double[][] best = new double[k][];
        for (int row = 0; row < k; row++) {
            best[row] = weights(logits[row], row + 1, thresholds);
        }
        return new AnchorKernel(best, potentials, new Powers(odds));
    }

    private static double[] weights(double logit, int home, double[] thresholds) {
        double[] weights = new double[thresholds.length + 1];
        weights[home] = 1;
        for (int anchor = home; anchor < thresholds.length; anchor++) {
            weights[anchor + 1] = weights[anchor] * Math.exp(logit - thresholds[anchor]);
        }
        for (int anchor = home; anchor > 0; anchor--) {
            weights[anchor - 1] = weights[anchor] * Math.exp(thresholds[anchor - 1] - logit);
        }
        return weights;
    }

    int anchors() {
        return potentials.length;
    }

    int candidates() {
        return best.length + others.bases().length;
    }
}
