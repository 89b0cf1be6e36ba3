package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Learned labels with one temperature of dynamic balancing, over all seeds.
 *
 * @param metrics by name, C last where it is defined
 */
public record TauResult(double tau, Map<String, Estimate> metrics) {

    public TauResult {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
}
