package io.labelcraft.nn;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The larger one of each number and 0; has no parameters. */
public final class Relu implements Layer {

    @Override
    public void initialise(double[] parameters, double[] statistics, Random random) {}

    @Override
    public Pass forward(PassContext context, INDArray input) {
        return new ReluPass(input.gt(0).castTo(input.dataType()), Nd4j.math().max(input, input.like()));
    }

    private record ReluPass(INDArray active, INDArray output) implements Pass {

        @Override
        public INDArray pullback(INDArray cotangent, INDArray gradient) {
            return cotangent.mul(active);
        }

        @Override
        public INDArray pushforward(INDArray input, INDArray parameters) {
            return input.mul(active);
        }
    }
}
