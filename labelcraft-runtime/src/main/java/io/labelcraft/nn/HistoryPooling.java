package io.labelcraft.nn;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Turns each history into one vector: a sum of its keys, each weighted by what the query makes of it. */
public interface HistoryPooling {

    /**
     * Pools the histories of a batch.
     *
     * @param queries [rows, width]
     * @param keys the distinct keys of all histories [keys, width]
     */
    Pass forward(PassContext context, INDArray queries, INDArray keys, HistoryRows histories);

    /**
     * One number for each of queries and keys.
     *
     * @param queries [rows, width]
     * @param keys [keys, width]
     */
    record Sides(INDArray queries, INDArray keys) {}

    /** One evaluation, with what its derivatives need. */
    interface Pass {

        /** [rows, width]; a row of zeros where the history is empty. */
        INDArray output();

        /**
         * J' u.
         *
         * @param cotangent [rows, width]
         * @param gradient [layout.denseLength], to which the part of the parameters is added
         */
        Sides pullback(INDArray cotangent, INDArray gradient);

        /**
         * J v.
         *
         * @param tangent of queries and keys
         * @param parameters tangent of the parameters [layout.denseLength]
         * @return [rows, width]
         */
        INDArray pushforward(Sides tangent, INDArray parameters);
    }
}
