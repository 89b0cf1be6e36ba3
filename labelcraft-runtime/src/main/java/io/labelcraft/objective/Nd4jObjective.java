package io.labelcraft.objective;

import org.nd4j.linalg.api.ndarray.INDArray;

/** An objective that many users' lists can be measured by with ND4J operations alone. */
interface Nd4jObjective extends Objective {

    /** What is measured, per row of the feedback table. */
    double[] column();

    /**
     * The values of many users, by ND4J operations alone.
     *
     * @param shares [users, candidates], 0 beyond a user's last candidate
     * @param column [users, candidates], the column at the candidates' rows
     * @return [users, 1]
     */
    INDArray values(INDArray shares, INDArray column);

    /**
     * The derivatives of {@link #values(INDArray, INDArray)} in each user's shares.
     *
     * @return [users, candidates], of any value beyond a user's last candidate
     */
    INDArray gradients(INDArray shares, INDArray column);
}
