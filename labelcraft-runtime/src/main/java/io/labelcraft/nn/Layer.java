package io.labelcraft.nn;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A differentiable map of the rows of a matrix; its parameters lie in a flat vector that others keep. */
public interface Layer {

    /**
     * Writes initial values.
     *
     * @param parameters [layout.length]
     * @param statistics [length of the running statistics]
     */
    void initialise(double[] parameters, double[] statistics, Random random);

    /**
     * Evaluates the layer.
     *
     * @param input [rows, inputs]
     */
    Pass forward(PassContext context, INDArray input);

    /** One evaluation, with what its derivatives need. */
    interface Pass {

        /** [rows, outputs]. */
        INDArray output();

        /**
         * J' u.
         *
         * @param cotangent [rows, outputs]
         * @param gradient [layout.denseLength], to which the part of this layer's parameters is added
         * @return the part of the input [rows, inputs]
         */
        INDArray pullback(INDArray cotangent, INDArray gradient);

        /**
         * J v.
         *
         * @param input tangent of the input [rows, inputs]
         * @param parameters tangent of the parameters [layout.denseLength]
         * @return [rows, outputs]
         */
        INDArray pushforward(INDArray input, INDArray parameters);
    }
}
