package io.labelcraft.objective;

/** One user's soft list: the degree to which each candidate is in the top k, and the way back to the scores. */
public interface SoftList {

    /** In [0,1], in the order of the scores; they sum to k. */
    double[] alphas();

    /** Whether the list is as good as hard, so that it has no gradient. */
    boolean hard();

    /**
     * Pulls a cotangent of the alphas back to the scores.
     *
     * @param cotangent [n]
     * @return [n], zeros for a hard list
     */
    double[] pullback(double[] cotangent);
}
