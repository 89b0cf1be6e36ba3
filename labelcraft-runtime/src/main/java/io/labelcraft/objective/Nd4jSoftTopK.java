package io.labelcraft.objective;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A form of soft top-k that many users' lists can be built by with ND4J operations alone. */
interface Nd4jSoftTopK {

    /**
     * Selects the top k of each user.
     *
     * @param scores as the users are laid out, in double precision
     */
    Nd4jSoftLists soften(INDArray scores, PaddedUsers users, int k);
}
