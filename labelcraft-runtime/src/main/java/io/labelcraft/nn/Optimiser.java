package io.labelcraft.nn;

import io.labelcraft.config.OptimiserSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A descent rule with decoupled weight decay. One instance serves one parameter vector; not safe for several threads.
 */
public interface Optimiser {

    /**
     * Takes one step down, in place: {@code theta <- (1 - rate decay) theta - rate direction(gradient)}.
     *
     * @param gradient [n], not changed
     */
    void step(INDArray parameters, INDArray gradient, double learningRate);

    /**
     * The derivative of the last step's direction in its gradient, applied to a tangent: P v of method page, section 2,
     * without the learning rate. Second moments are held constant.
     *
     * @param tangent [n], not changed
     */
    INDArray precondition(INDArray tangent);

    /** Remembers the present state, for {@link #restore}. */
    void save();

    /** Goes back to the state of the last {@link #save}: a trial step leaves no trace in the moments. */
    void restore();

    /** An optimiser with fresh state. */
    static Optimiser of(OptimiserSpec spec) {
        return switch (spec.kind()) {
            case ADAM -> new Adam(spec);
            case SGD -> new StochasticGradientDescent(spec.weightDecay());
        };
    }
}
