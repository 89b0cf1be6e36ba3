package io.labelcraft.maven;

import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settings of the model that stand in the POM.
 *
 * @param values by whole key, e.g. {@code labelcraft.training.epochs}
 */
record PomSettings(SortedMap<String, String> values) {

    /** A natural name for the version of LabelCraft's artefacts, which is no setting. */
    private static final String VERSION_SUFFIX = "version";

    /**
     * Collects them from all places in the POM, the later ones winning.
     *
     * @param properties of the project
     * @param configured the goal's {@code <settings>}, by key without the prefix; may be null, for none
     * @param data the goal's {@code <data>}; may be null, for none
     */
    static PomSettings of(Properties properties, Map<String, String> configured, String data) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (isSetting(name)) {
                values.put(name, properties.getProperty(name));
            }
        }
        if (configured != null) {
            // An empty element is null to Maven and an empty text to the user.
            configured.forEach((key, text) -> values.put(PropertyNames.PREFIX + key, text == null ? "" : text));
        }
        if (data != null) {
            values.put(PropertyNames.DATA_PATH, data);
        }
        return new PomSettings(values);
    }

    private static boolean isSetting(String name) {
        return name.startsWith(PropertyNames.PREFIX)
                && !name.endsWith(VERSION_SUFFIX)
                && !PropertyNames.OF_GOALS.contains(name);
    }
}
