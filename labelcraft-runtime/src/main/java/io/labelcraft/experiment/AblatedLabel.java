package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Labels that were learned without a part of the method, over all seeds: a user's value of a metric is the mean over seeds.
 *
 * @param metrics by name, C last where it is defined
 * @param difference to the labels of the whole method, by metric; empty for these themselves, and where either has collapsed
 */
public record AblatedLabel(
        LabelVariant variant, boolean collapsed, Map<String, Estimate> metrics, Map<String, Estimate> difference) {

    public AblatedLabel {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        difference = Collections.unmodifiableMap(new LinkedHashMap<>(difference));
    }
}
