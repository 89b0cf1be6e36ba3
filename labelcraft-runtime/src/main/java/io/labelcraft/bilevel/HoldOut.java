package io.labelcraft.bilevel;

import io.labelcraft.nn.ParameterVector;
import io.labelcraft.objective.TopKObjectives;
import io.labelcraft.recommender.Recommender;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The upper level: the objectives of hold-out users' lists as a function of the recommender's parameters.
 *
 * @param rowsOfUsers each user's candidate rows, more than k
 */
public record HoldOut(TopKObjectives objectives, List<int[]> rowsOfUsers) {

    /** Scores all rows in one batch. */
    public Measured measure(Recommender recommender) {
        int[] rows = rowsOfUsers.stream().flatMapToInt(Arrays::stream).toArray();
        Recommender.Pass pass = recommender.forward(rows);
        double[] scores = pass.scores().castTo(DataType.DOUBLE).toDoubleVector();
        return new Measured(pass, scores, objectives.lists(scores, rowsOfUsers));
    }

    /**
     * The lists, and the way back to the parameters.
     *
     * @param scores of all rows, one user after the other
     */
    public record Measured(Recommender.Pass pass, double[] scores, TopKObjectives.Lists lists) {

        /** Finite only if every score is. */
        double scoreSum() {
            return Arrays.stream(scores).sum();
        }

        /**
         * v = the gradient of sum_j weight_j M_j in theta.
         */
        public ParameterVector gradient(double[] weights) {
            INDArray cotangent = Nd4j.createFromArray(lists.pullback(weights))
                    .castTo(pass.scores().dataType());
            return pass.pullback(cotangent);
        }
    }
}
