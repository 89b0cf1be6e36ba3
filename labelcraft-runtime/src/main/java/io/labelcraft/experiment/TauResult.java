package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Learned labels with one temperature of dynamic balancing, over all seeds.
 *
 * @param collapsed whether in more than half of the seeds most users got the same score for all their rows
 * @param metrics by name, C last where it is defined; none if it has collapsed
 */
public record TauResult(double tau, boolean collapsed, Map<String, Estimate> metrics) {

    public TauResult {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
}
