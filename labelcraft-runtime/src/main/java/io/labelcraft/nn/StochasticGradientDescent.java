package io.labelcraft.nn;

import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code theta <- (1 - rate decay) theta - rate gradient}. */
final class StochasticGradientDescent implements Optimiser {

    private final double weightDecay;

    StochasticGradientDescent(double weightDecay) {
        this.weightDecay = weightDecay;
    }

    @Override
    public void step(INDArray parameters, INDArray gradient, double learningRate) {
        if (weightDecay > 0) {
            parameters.muli(1 - learningRate * weightDecay);
        }
        parameters.subi(gradient.mul(learningRate));
    }

    @Override
    public INDArray precondition(INDArray tangent) {
        return tangent;
    }

    @Override
    public void save() {}

    @Override
    public void restore() {}
}
