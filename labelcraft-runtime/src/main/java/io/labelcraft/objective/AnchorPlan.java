package io.labelcraft.objective;

/**
 * Where candidates go among ordered anchors 0 .. k: row i is {@code softmax_a(potential_a + logit_i a)}.
 *
 * @param shares [candidates][anchors], each row sums to 1
 * @param home the anchor with the largest share of each candidate
 * @param away 1 minus that share, without the loss of digits
 */
record AnchorPlan(double[][] shares, int[] home, double[] away) {

    static AnchorPlan of(double[] logits, double[] potentials) {
        int n = logits.length;
        double[][] shares = new double[n][potentials.length];
        int[] home = new int[n];
        double[] away = new double[n];
        for (int i = 0; i < n; i++) {
            double[] row = shares[i];
            for (int anchor = 0; anchor < row.length; anchor++) {
                row[anchor] = potentials[anchor] + logits[i] * anchor;
                home[i] = row[anchor] > row[home[i]] ? anchor : home[i];
            }
            double most = row[home[i]];
            double others = 0;
            for (int anchor = 0; anchor < row.length; anchor++) {
                row[anchor] = Math.exp(row[anchor] - most);
                others += anchor == home[i] ? 0 : row[anchor];
            }
            for (int anchor = 0; anchor < row.length; anchor++) {
                row[anchor] /= 1 + others;
            }
            away[i] = others / (1 + others);
        }
        return new AnchorPlan(shares, home, away);
    }

    int candidates() {
        return home.length;
    }

    int anchors() {
        return shares[0].length;
    }

    /** 1 minus a share. */
    double complement(int candidate, int anchor) {
        return anchor == home[candidate] ? away[candidate] : 1 - shares[candidate][anchor];
    }

    /** How much each anchor lacks: one candidate belongs to each but anchor 0, to which all others belong. */
    double[] shortage() {
        int k = anchors() - 1;
        double[] shortage = new double[anchors()];
        for (int anchor = 0; anchor <= k; anchor++) {
            int atHome = 0;
            double visitors = 0;
            for (int i = 0; i < candidates(); i++) {
                atHome += home[i] == anchor ? 1 : 0;
                visitors += home[i] == anchor ? -away[i] : shares[i][anchor];
            }
            int wanted = anchor == 0 ? candidates() - k : 1;
            shortage[anchor] = wanted - atHome - visitors;
        }
        return shortage;
    }

    /** How strongly each pair of anchors shares candidates: sum_i share_ia share_ib. */
    AnchorCouplings couplings() {
        double[][] couplings = new double[anchors()][anchors()];
        for (double[] row : shares) {
            for (int anchor = 1; anchor < row.length; anchor++) {
                for (int other = 0; other < anchor; other++) {
                    couplings[anchor][other] += row[anchor] * row[other];
                }
            }
        }
        return new AnchorCouplings(couplings);
    }
}
