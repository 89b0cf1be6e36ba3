package io.labelcraft.nn;

import io.labelcraft.config.OptimiserSpec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A descent rule with decoupled weight decay for one set of parameters.
 *
 * <p>A step reads and writes all dense parameters, and of tables the rows that the gradient touches. What the rule does to the
 * other rows (decay, and what momentum is left) is made up for when they are next read, with the same result. Not safe for
 * several threads.
 */
public interface Optimiser {

    /**
     * Takes one step down: {@code theta <- (1 - rate decay) theta - rate direction(gradient)}, and from there to the nearest
     * point of the parameters' constraint, where they have one.
     */
    void step(ParameterVector gradient, double rate);

    /**
     * The derivative of the last step's direction in its gradient, applied to a tangent: P v of method page, section 2,
     * without the learning rate. Second moments are held constant.
     *
     * @param tangent whose rows have been read since the last step; not changed
     */
    ParameterVector precondition(ParameterVector tangent);

    /** Begins a trial: what happens until {@link #restore} can be taken back, in parameters and moments. */
    void save();

    /** Takes back all that has happened since {@link #save}. */
    void restore();

    /** Writes all that later steps depend on beside the parameters. Not between {@link #save} and {@link #restore}. */
    void write(DataOutput out) throws IOException;

    /** Goes on where an optimiser of the same settings wrote its state; the parameters must be those of that moment. */
    void read(DataInput in) throws IOException;

    /** An optimiser with fresh state, which from now on keeps the parameters. */
    static Optimiser of(OptimiserSpec spec, Parameters parameters) {
        return switch (spec.kind()) {
            case ADAM -> new Adam(spec, parameters);
            case SGD -> new StochasticGradientDescent(spec, parameters);
        };
    }
}
