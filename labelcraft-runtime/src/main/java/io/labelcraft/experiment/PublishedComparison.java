package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Learned labels against those that the published labelling model gives the same log, each with a recommender of its own, on the
 * test users.
 *
 * @param version that is published
 * @param means of the published labels' lists, by objective
 * @param differences learned minus published, paired over users, by objective; above 0 where the learned labels are better
 * @param balance the mean of the differences, each divided by the size of the published mean, weighted as the objectives are; NaN
 *     where that is not defined
 */
public record PublishedComparison(
        String version, Map<String, Double> means, Map<String, Estimate> differences, Estimate balance) {

    /** Name in progress events and checkpoints. */
    static final String METHOD = "published";

    public PublishedComparison {
        means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
        differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
    }
}
