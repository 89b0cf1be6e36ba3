package io.labelcraft.nn;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The logistic function of each number; has no parameters. */
public final class Sigmoid implements Layer {

    @Override
    public void initialise(double[] parameters, double[] statistics, Random random) {}

    @Override
    public Pass forward(PassContext context, INDArray input) {
        return new SigmoidPass(Transforms.sigmoid(input, true));
    }

    private record SigmoidPass(INDArray output) implements Pass {

        @Override
        public INDArray pullback(INDArray cotangent, INDArray gradient) {
            return output.rsub(1).muli(output).muli(cotangent);
        }

        @Override
        public INDArray pushforward(INDArray input, INDArray parameters) {
            return output.rsub(1).muli(output).muli(input);
        }
    }
}
