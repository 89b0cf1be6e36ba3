package io.labelcraft.choice;

import io.labelcraft.config.ModelSpec;
import java.util.Map;

/**
 * Settings that can be tried.
 *
 * @param name follows the names of trainings, empty for the settings as they stand
 * @param settings what is tried, by key; empty where nothing is chosen
 */
public record Variant(ModelSpec spec, String name, Map<String, String> settings) {

    public Variant {
        settings = Map.copyOf(settings);
    }
}
