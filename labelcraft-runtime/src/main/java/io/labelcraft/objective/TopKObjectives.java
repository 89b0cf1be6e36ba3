package io.labelcraft.objective;

import java.util.List;

/**
 * The objectives of users' soft top-k lists: values, and the pullback of their weighted sum to the scores.
 *
 * <p>Stateless and safe for many threads.
 */
public final class TopKObjectives {

    private final SoftTopK softTopK;
    private final List<Objective> objectives;
    private final int k;

    /**
     * Lists of length k.
     *
     * @param k at least 1; every user given must have more candidates
     */
    public TopKObjectives(SoftTopK softTopK, List<Objective> objectives, int k) {
        this.softTopK = softTopK;
        this.objectives = List.copyOf(objectives);
        this.k = k;
    }

    public List<Objective> objectives() {
        return objectives;
    }

    public int k() {
        return k;
    }

    /**
     * Builds each user's list and measures it.
     *
     * @param scores of the users' rows, one user after the other
     * @param rowsOfUsers each user's candidates, more than k
     */
    public Lists lists(double[] scores, List<int[]> rowsOfUsers) {
        double[] values = new double[objectives.size()];
        SoftList[] lists = new SoftList[rowsOfUsers.size()];
        double[][] shares = new double[rowsOfUsers.size()][];
        int hard = 0;
        int from = 0;
        for (int user = 0; user < lists.length; user++) {
            int[] rows = rowsOfUsers.get(user);
            double[] own = new double[rows.length];
            System.arraycopy(scores, from, own, 0, rows.length);
            lists[user] = softTopK.select(own, k);
            shares[user] = shares(lists[user].alphas());
            for (int j = 0; j < values.length; j++) {
                values[j] += objectives.get(j).value(shares[user], rows) / lists.length;
            }
            hard += lists[user].hard() ? 1 : 0;
            from += rows.length;
        }
        return new Lists(values, hard, scores.length, lists, shares, rowsOfUsers);
    }

    private double[] shares(double[] alphas) {
        double[] shares = new double[alphas.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = alphas[i] / k;
        }
        return shares;
    }

    /** The lists of one set of scores. */
    public final class Lists {

        private final double[] values;
        private final int hard;
        private final int rows;
        private final SoftList[] lists;
        private final double[][] shares;
        private final List<int[]> rowsOfUsers;

        private Lists(
                double[] values, int hard, int rows, SoftList[] lists, double[][] shares, List<int[]> rowsOfUsers) {
            this.values = values;
            this.hard = hard;
            this.rows = rows;
            this.lists = lists;
            this.shares = shares;
            this.rowsOfUsers = rowsOfUsers;
        }

        /** The mean over users of each objective. */
        public double[] values() {
            return values;
        }

        /** How many lists are hard and give no gradient. */
        public int hard() {
            return hard;
        }

        /**
         * The derivative of sum_j weight_j M_j in each score.
         *
         * @param weights one for each objective
         */
        public double[] pullback(double[] weights) {
            double[] gradient = new double[rows];
            int from = 0;
            for (int user = 0; user < lists.length; user++) {
                double[] cotangent = new double[shares[user].length];
                for (int j = 0; j < weights.length; j++) {
                    double weight = weights[j] / ((double) k * lists.length);
                    objectives.get(j).addGradient(shares[user], rowsOfUsers.get(user), weight, cotangent);
                }
                double[] own = lists[user].pullback(cotangent);
                System.arraycopy(own, 0, gradient, from, own.length);
                from += own.length;
            }
            return gradient;
        }
    }
}
