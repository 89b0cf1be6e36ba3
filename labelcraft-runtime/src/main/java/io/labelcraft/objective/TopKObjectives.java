package io.labelcraft.objective;

import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The objectives of users' soft top-k lists: values, and the pullback of their weighted sum to the scores.
 *
 * <p>Stateless and safe for many threads.
 */
public sealed interface TopKObjectives permits LoopTopKObjectives, Nd4jTopKObjectives {

    List<Objective> objectives();

    /**
     * Builds each user's list and measures it. Scores that are not finite make lists without meaning, but no exception.
     *
     * @param scores of the users' rows, one user after the other; float or double
     * @param rowsOfUsers each user's candidates, more than k
     * @throws IllegalArgumentException if a user has not more candidates than k
     */
    Lists lists(INDArray scores, List<int[]> rowsOfUsers);

    /** The lists of one set of scores. */
    interface Lists {

        /** The mean over users of each objective. */
        double[] values();

        /** How many lists are hard and give no gradient. */
        int hard();

        /**
         * The derivative of sum_j weight_j M_j in each score.
         *
         * @param weights one for each objective
         * @return of the scores' shape and type
         */
        INDArray pullback(double[] weights);
    }

    /**
     * Lists by loops over host memory.
     *
     * @param k length of the lists, at least 1
     */
    static TopKObjectives byLoops(SoftTopKSpec softTopK, List<Objective> objectives, int k) {
        return new LoopTopKObjectives(SoftTopK.of(softTopK), objectives, k);
    }

    /**
     * Lists by ND4J operations alone, for backends whose memory the host does not see. Ordered anchors are the exception: they
     * serve to reproduce published figures, and the host works them out from a copy of the scores; so it does if an objective
     * knows but loops.
     *
     * @param k length of the lists, at least 1
     */
    static TopKObjectives byNd4jOperations(SoftTopKSpec softTopK, List<Objective> objectives, int k) {
        List<Nd4jObjective> byOperations = objectives.stream()
                .filter(Nd4jObjective.class::isInstance)
                .map(Nd4jObjective.class::cast)
                .toList();
        return SoftTopK.of(softTopK) instanceof Nd4jSoftTopK form && byOperations.size() == objectives.size()
                ? new Nd4jTopKObjectives(form, byOperations, k)
                : byLoops(softTopK, objectives, k);
    }
}
