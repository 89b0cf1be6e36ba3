package io.labelcraft.recommender;

import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.Parameters;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A differentiable map from log rows to scores: what bi-level learning needs of a recommender, and no more (method page,
 * section 2).
 *
 * <p>One thread at a time.
 */
public interface Recommender {

    /** Rows that are scored at once: bounds the memory of scoring a long log. */
    int SCORING_CHUNK = 1 << 15;

    /** theta and running statistics: all that training changes. Optimisers change them in place; checkpoints keep them. */
    Parameters parameters();

    /**
     * Scores many rows, some thousands at a time.
     *
     * @param rows indexes of the feedback table's rows
     * @return [rows]
     */
    default double[] scores(int[] rows) {
        double[] scores = new double[rows.length];
        for (int from = 0; from < rows.length; from += SCORING_CHUNK) {
            int[] chunk = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + SCORING_CHUNK));
            double[] values = forward(chunk).scores().dup().data().asDouble();
            System.arraycopy(values, 0, scores, from, chunk.length);
        }
        return scores;
    }

    /**
     * Scores rows with the present parameters, each row by itself.
     *
     * @param rows indexes of the feedback table's rows
     */
    Pass forward(int[] rows);

    /**
     * Scores the batch of a training step. Where a model standardises by its batch, this does so and moves the running
     * statistics that {@link #forward} standardises by.
     *
     * @param rows indexes of the feedback table's rows
     */
    default Pass trainingPass(int[] rows) {
        return forward(rows);
    }

    /** One evaluation; it keeps what its derivatives need, so they stay those of the parameters it was made with. */
    interface Pass {

        /** [rows]. */
        INDArray scores();

        /**
         * J' u, the vector-Jacobian product.
         *
         * @param cotangent [rows]
         */
        ParameterVector pullback(INDArray cotangent);

        /**
         * J v, the Jacobian-vector product.
         *
         * @return [rows]
         */
        INDArray pushforward(ParameterVector tangent);
    }
}
