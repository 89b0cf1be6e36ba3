package io.labelcraft.objective;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** All users at once by ND4J operations alone; the host lays out only the columns of the log, which lies in its memory. */
final class Nd4jTopKObjectives implements TopKObjectives {

    private final Nd4jSoftTopK softTopK;
    private final List<Nd4jObjective> objectives;
    private final int k;

    Nd4jTopKObjectives(Nd4jSoftTopK softTopK, List<Nd4jObjective> objectives, int k) {
        this.softTopK = softTopK;
        this.objectives = List.copyOf(objectives);
        this.k = k;
    }

    @Override
    public List<Objective> objectives() {
        return List.copyOf(objectives);
    }

    @Override
    public Lists lists(INDArray scores, List<int[]> rowsOfUsers) {
        rowsOfUsers.forEach(rows ->
                checkArgument(rows.length > k, "soft top-k needs 1 <= k < n, got k = %s, n = %s", k, rows.length));
        PaddedUsers users = PaddedUsers.of(rowsOfUsers);
        INDArray laidOut = users.laidOut(scores.castTo(DataType.DOUBLE));
        List<INDArray> columns = objectives.stream()
                .map(objective -> users.laidOut(objective.column()))
                .toList();
        return new Nd4jLists(scores, users, softTopK.soften(laidOut, users, k), columns);
    }

    private final class Nd4jLists implements Lists {

        private final INDArray scores;
        private final PaddedUsers users;
        private final Nd4jSoftLists lists;
        private final List<INDArray> columns;
        private final INDArray shares;

        Nd4jLists(INDArray scores, PaddedUsers users, Nd4jSoftLists lists, List<INDArray> columns) {
            this.scores = scores;
            this.users = users;
            this.lists = lists;
            this.columns = columns;
            this.shares = lists.alphas().div(k);
        }

        @Override
        public double[] values() {
            double[] values = new double[columns.size()];
            for (int j = 0; j < values.length; j++) {
                INDArray ofUsers = objectives.get(j).values(shares, columns.get(j));
                values[j] = ofUsers.meanNumber().doubleValue();
            }
            return values;
        }

        @Override
        public int hard() {
            return lists.hard().sumNumber().intValue();
        }

        @Override
        public INDArray pullback(double[] weights) {
            INDArray cotangent = Nd4j.zeros(DataType.DOUBLE, shares.shape());
            for (int j = 0; j < weights.length; j++) {
                double weight = weights[j] / ((double) k * users.counts().length());
                cotangent.addi(
                        objectives.get(j).gradients(shares, columns.get(j)).mul(weight));
            }
            INDArray gradient = users.inRow(lists.pullback(cotangent));
            return gradient.castTo(scores.dataType()).reshape(scores.shape());
        }
    }
}
