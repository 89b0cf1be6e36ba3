package io.labelcraft.objective;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The soft lists of many users by ND4J operations alone; all matrices are [users, candidates]. */
interface Nd4jSoftLists {

    /** See {@link SoftList#alphas}; 0 beyond a user's last candidate. */
    INDArray alphas();

    /** 1 where a list is as good as hard, else 0; [users, 1]. */
    INDArray hard();

    /**
     * Pulls a cotangent of the alphas back to the scores.
     *
     * @param cotangent of any finite value beyond a user's last candidate
     * @return zeros for hard lists and beyond a user's last candidate
     */
    INDArray pullback(INDArray cotangent);
}
