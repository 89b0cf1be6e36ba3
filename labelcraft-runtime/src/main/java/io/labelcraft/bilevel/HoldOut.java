package io.labelcraft.bilevel;

import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import io.labelcraft.nn.Kernels;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.objective.Objective;
import io.labelcraft.objective.TopKObjectives;
import io.labelcraft.recommender.Recommender;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The upper level: the objectives of hold-out users' lists as a function of the recommender's parameters.
 *
 * @param rowsOfUsers each user's candidate rows, more than k
 */
public record HoldOut(TopKObjectives objectives, List<int[]> rowsOfUsers) {

    /**
     * Hold-out users whose lists are worked on as the backend on the class path needs it.
     *
     * @param k length of the lists, at least 1
     */
    public static HoldOut of(SoftTopKSpec softTopK, List<Objective> objectives, int k, List<int[]> rowsOfUsers) {
        TopKObjectives lists = Kernels.forBackend() == Kernels.LOOPS
                ? TopKObjectives.byLoops(softTopK, objectives, k)
                : TopKObjectives.byNd4jOperations(softTopK, objectives, k);
        return new HoldOut(lists, rowsOfUsers);
    }

    /** Scores all rows in one batch. */
    public Measured measure(Recommender recommender) {
        int[] rows = rowsOfUsers.stream().flatMapToInt(Arrays::stream).toArray();
        Recommender.Pass pass = recommender.forward(rows);
        return new Measured(pass, objectives.lists(pass.scores(), rowsOfUsers));
    }

    /**
     * The objectives of the lists that given scores make.
     *
     * @param scores of all rows, one user after the other
     */
    public double[] values(double[] scores) {
        return objectives.lists(Nd4j.createFromArray(scores), rowsOfUsers).values();
    }

    /** The lists, and the way back to the parameters. */
    public record Measured(Recommender.Pass pass, TopKObjectives.Lists lists) {

        /** A copy of the scores of all rows, one user after the other. */
        public double[] scores() {
            return pass.scores().castTo(DataType.DOUBLE).toDoubleVector();
        }

        /** v = the gradient of sum_j weight_j M_j in theta. */
        public ParameterVector gradient(double[] weights) {
            return pass.pullback(lists.pullback(weights));
        }
    }
}
