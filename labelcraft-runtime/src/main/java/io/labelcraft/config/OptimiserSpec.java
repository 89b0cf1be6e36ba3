package io.labelcraft.config;

/**
 * An optimiser and its settings; SGD uses the learning rate and the weight decay alone.
 *
 * @param learningRate the first step's
 * @param weightDecay decoupled: every parameter times (1 - rate weightDecay) a step
 * @param cosineDecay whether the rate falls to 0 along a half cosine
 */
public record OptimiserSpec(
        Kind kind,
        double learningRate,
        double beta1,
        double beta2,
        double epsilon,
        double weightDecay,
        boolean cosineDecay) {

    /** The update rule. */
    public enum Kind {
        ADAM,
        SGD
    }

    /**
     * The learning rate of a step.
     *
     * @param progress share of the steps that have been taken, in [0,1]
     */
    public double rate(double progress) {
        return cosineDecay ? learningRate * (1 + Math.cos(Math.PI * progress)) / 2 : learningRate;
    }

    /** The same optimiser with another learning rate. */
    public OptimiserSpec withLearningRate(double rate) {
        return new OptimiserSpec(kind, rate, beta1, beta2, epsilon, weightDecay, cosineDecay);
    }
}
