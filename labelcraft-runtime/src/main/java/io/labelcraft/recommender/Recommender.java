package io.labelcraft.recommender;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A differentiable map from log rows to scores: what bi-level learning needs of a recommender, and no more (method page,
 * section 2).
 *
 * <p>One thread at a time.
 */
public interface Recommender {

    /** theta [n], which optimisers change in place. */
    INDArray parameters();

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
