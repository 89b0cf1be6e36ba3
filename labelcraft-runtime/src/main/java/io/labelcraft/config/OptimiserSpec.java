package io.labelcraft.config;

/**
 * An optimiser and its settings; SGD uses the learning rate and the weight decay alone.
 *
 * @param weightDecay decoupled: every parameter times (1 - learningRate weightDecay) a step
 */
public record OptimiserSpec(
        Kind kind, double learningRate, double beta1, double beta2, double epsilon, double weightDecay) {

    /** The update rule. */
    public enum Kind {
        ADAM,
        SGD
    }
}
