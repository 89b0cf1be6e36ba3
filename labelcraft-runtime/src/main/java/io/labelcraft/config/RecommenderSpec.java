package io.labelcraft.config;

/**
 * The recommender that fits the labels.
 *
 * @param name of the backbone: {@code mf}
 * @param dimensions of each embedding
 * @param sigmoidOutput whether scores pass a sigmoid
 * @param durationBuckets equal-frequency buckets of the item duration, used as an item feature; 0 for none
 * @param featureMinRows feature values with fewer training rows share one embedding
 * @param initialDeviation standard deviation of the initial embeddings
 */
public record RecommenderSpec(
        String name,
        int dimensions,
        boolean sigmoidOutput,
        int durationBuckets,
        int featureMinRows,
        double initialDeviation,
        OptimiserSpec optimiser) {}
