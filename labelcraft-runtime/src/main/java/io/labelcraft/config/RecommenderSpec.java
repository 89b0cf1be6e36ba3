package io.labelcraft.config;

import java.util.List;

/**
 * The recommender that fits the labels.
 *
 * @param name of the backbone: {@code din}, {@code mf}, {@code two-tower} or one that was added
 * @param dimensions of each embedding
 * @param hidden widths of the hidden layers of din and of each tower of two-tower
 * @param attentionHidden widths of the hidden layers of din's local activation unit
 * @param attentionActivation after each of these; {@code NONE} makes the unit linear and far cheaper
 * @param sigmoidOutput whether scores pass a sigmoid
 * @param durationBuckets equal-frequency buckets of the item duration, used as an item feature; 0 for none
 * @param featureMinRows feature values with fewer training rows share one embedding
 * @param initialDeviation standard deviation of the initial embeddings
 */
public record RecommenderSpec(
        String name,
        int dimensions,
        List<Integer> hidden,
        List<Integer> attentionHidden,
        Activation attentionActivation,
        boolean sigmoidOutput,
        int durationBuckets,
        int featureMinRows,
        double initialDeviation,
        OptimiserSpec optimiser) {

    /** What follows a hidden layer. */
    public enum Activation {
        NONE,
        RELU,
        DICE
    }

    public RecommenderSpec {
        hidden = List.copyOf(hidden);
        attentionHidden = List.copyOf(attentionHidden);
    }

    /** The same settings for another backbone. */
    public RecommenderSpec withName(String other) {
        return new RecommenderSpec(
                other,
                dimensions,
                hidden,
                attentionHidden,
                attentionActivation,
                sigmoidOutput,
                durationBuckets,
                featureMinRows,
                initialDeviation,
                optimiser);
    }

    /** The same recommender, trained by another optimiser. */
    public RecommenderSpec withOptimiser(OptimiserSpec other) {
        return new RecommenderSpec(
                name,
                dimensions,
                hidden,
                attentionHidden,
                attentionActivation,
                sigmoidOutput,
                durationBuckets,
                featureMinRows,
                initialDeviation,
                other);
    }
}
