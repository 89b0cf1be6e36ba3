package io.labelcraft.objective;

import static com.google.common.base.Preconditions.checkArgument;

import io.labelcraft.config.TrainingSpec.SoftTopKSpec;

/**
 * The degree to which each candidate is in a user's top k: the entropic optimal transport of Xie et al. (NeurIPS 2020),
 * solved to convergence (method page, section 3).
 *
 * <p>Stateless and safe for many threads.
 */
public abstract sealed class SoftTopK permits EntropicTopK, TemperatureTopK, OrderedTopK {

    /** Below this sum of alpha (1 - alpha) the list is hard and its gradient 0. */
    static final double HARD = 1e-9;

    SoftTopK() {}

    /** The form that the settings name. */
    public static SoftTopK of(SoftTopKSpec spec) {
        return switch (spec.form()) {
            case ENTROPIC -> new EntropicTopK(spec.epsilon());
            case TEMPERATURE -> new TemperatureTopK(spec.temperature());
            case ORDERED -> new OrderedTopK(spec.epsilon());
        };
    }

    /**
     * Selects the top k of one user's candidates.
     *
     * @param scores more than k, finite, ties allowed; not kept
     * @param k at least 1
     * @throws IllegalArgumentException if there are not more candidates than k: such a user has nothing to select
     */
    public final SoftList select(double[] scores, int k) {
        checkArgument(k >= 1 && k < scores.length, "soft top-k needs 1 <= k < n, got k = %s, n = %s", k, scores.length);
        return soften(scores, k);
    }

    abstract SoftList soften(double[] scores, int k);
}
