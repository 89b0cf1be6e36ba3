package io.labelcraft.recommender;

import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.Snapshot;
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

    /** theta [n], which optimisers change in place. */
    INDArray parameters();

    /** How theta is laid out. */
    ParameterLayout layout();

    /** A copy of theta. */
    default Snapshot snapshot() {
        return Snapshot.of(parameters());
    }

    /** Overwrites theta. */
    default void restore(Snapshot snapshot) {
        snapshot.restore(parameters());
    }

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
     * Scores rows with the present parameters.
     *
     * @param rows indexes of the feedback table's rows
     */
    Pass forward(int[] rows);

    /** One evaluation; it keeps what its derivatives need, so they stay those of the parameters it was made with. */
    interface Pass {

        /** [rows]. */
        INDArray scores();

        /**
         * J' u, the vector-Jacobian product.
         *
         * @param cotangent [rows]
         * @return [n]
         */
        INDArray pullback(INDArray cotangent);

        /**
         * J v, the Jacobian-vector product.
         *
         * @param tangent [n]
         * @return [rows]
         */
        INDArray pushforward(INDArray tangent);
    }
}
