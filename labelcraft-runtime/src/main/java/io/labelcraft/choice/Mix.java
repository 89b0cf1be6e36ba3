package io.labelcraft.choice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a fusion is made and trained with.
 *
 * @param weights by the names of the parts, in their order
 * @param trials mixes and variants that were tried, at least 1
 */
public record Mix(Variant variant, Map<String, Double> weights, int trials) {

    public Mix {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** Weights and settings, by name and key. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        weights.forEach((part, weight) -> settings.put(part, Double.toString(weight)));
        settings.putAll(variant.settings());
        return settings;
    }
}
