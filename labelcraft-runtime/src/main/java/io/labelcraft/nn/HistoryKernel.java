package io.labelcraft.nn;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Sums the keys of each history, weighted by scores that are affine in the key: slope . key + offset. */
interface HistoryKernel {

    /** Pools the keys of each history. */
    Pooled pool(Operands operands, HistoryRows histories);

    /**
     * What is pooled, or a tangent or cotangent of it.
     *
     * @param slopes [rows, width]
     * @param offsets [rows, 1]
     * @param keys [keys, width]
     */
    record Operands(INDArray slopes, INDArray offsets, INDArray keys) {}

    /** One pooling, with what its derivatives need. */
    interface Pooled {

        /** [rows, width]. */
        INDArray output();

        /**
         * Pulls a cotangent back to what was pooled.
         *
         * @param cotangent [rows, width]
         */
        Operands pullback(INDArray cotangent);

        /**
         * The change of the output along a tangent.
         *
         * @return [rows, width]
         */
        INDArray pushforward(Operands tangent);
    }

    /** The kernel for the backend on the class path. */
    static HistoryKernel forBackend() {
        return Kernels.forBackend() == Kernels.LOOPS ? new LoopHistoryKernel() : new Nd4jHistoryKernel();
    }
}
