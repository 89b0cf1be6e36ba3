package io.labelcraft.objective;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Loops over host memory, one user after the other. */
final class LoopTopKObjectives implements TopKObjectives {

    private final SoftTopK softTopK;
    private final List<Objective> objectives;
    private final int k;

    LoopTopKObjectives(SoftTopK softTopK, List<Objective> objectives, int k) {
        this.softTopK = softTopK;
        this.objectives = List.copyOf(objectives);
        this.k = k;
    }

    @Override
    public List<Objective> objectives() {
        return objectives;
    }

    @Override
    public Lists lists(INDArray scores, List<int[]> rowsOfUsers) {
        double[] all = scores.castTo(DataType.DOUBLE).toDoubleVector();
        double[] values = new double[objectives.size()];
        SoftList[] lists = new SoftList[rowsOfUsers.size()];
        double[][] shares = new double[rowsOfUsers.size()][];
        int hard = 0;
        int from = 0;
        for (int user = 0; user < lists.length; user++) {
            int[] rows = rowsOfUsers.get(user);
            double[] own = new double[rows.length];
            System.arraycopy(all, from, own, 0, rows.length);
            lists[user] = softTopK.select(own, k);
            shares[user] = shares(lists[user].alphas());
            for (int j = 0; j < values.length; j++) {
                values[j] += objectives.get(j).value(shares[user], rows) / lists.length;
            }
            hard += lists[user].hard() ? 1 : 0;
            from += rows.length;
        }
        return new LoopLists(values, hard, scores, lists, shares, rowsOfUsers);
    }

    private double[] shares(double[] alphas) {
        double[] shares = new double[alphas.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = alphas[i] / k;
        }
        return shares;
    }

    private final class LoopLists implements Lists {

        private final double[] values;
        private final int hard;
        private final INDArray scores;
        private final SoftList[] lists;
        private final double[][] shares;
        private final List<int[]> rowsOfUsers;

        LoopLists(
                double[] values,
                int hard,
                INDArray scores,
                SoftList[] lists,
                double[][] shares,
                List<int[]> rowsOfUsers) {
            this.values = values;
            this.hard = hard;
            this.scores = scores;
            this.lists = lists;
            this.shares = shares;
            this.rowsOfUsers = rowsOfUsers;
        }

        @Override
        public double[] values() {
            return values;
        }

        @Override
        public int hard() {
            return hard;
        }

        @Override
        public INDArray pullback(double[] weights) {
            double[] gradient = new double[Math.toIntExact(scores.length())];
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
            return Nd4j.createFromArray(gradient).castTo(scores.dataType()).reshape(scores.shape());
        }
    }
}
