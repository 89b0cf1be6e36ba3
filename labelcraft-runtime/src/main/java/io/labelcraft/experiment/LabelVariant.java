package io.labelcraft.experiment;

import io.labelcraft.config.ModelSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Learned labels with some settings changed.
 *
 * @param name can be part of a file name
 * @param settings what is changed, by key, as a settings file would say it; empty where nothing is
 * @param spec all settings, with the same log, split, recommender and budget as the others that it is compared with
 */
public record LabelVariant(String name, Map<String, String> settings, ModelSpec spec) {

    public LabelVariant {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
