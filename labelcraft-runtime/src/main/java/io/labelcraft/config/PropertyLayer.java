package io.labelcraft.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The settings among the system properties: the layer above all files. */
final class PropertyLayer {

    private static final String ORIGIN = "system property";
    private static final String PREFIX = "labelcraft.";
    private static final String DATA_PATH = "labelcraft.data.path";

    private final Map<String, ConfigValue> values = new TreeMap<>();
    private final Set<String> unused = new TreeSet<>();

    /** @param properties all of the system's; those without the prefix and those of {@link RunProperty} are no settings */
    PropertyLayer(Map<String, String> properties, Faults faults) {
        new TreeMap<>(properties).forEach((name, text) -> {
            if (name.startsWith(PREFIX) && !RunProperty.keys().contains(name)) {
                put(pathOf(name), text);
            }
        });
        Optional.ofNullable(properties.get(RunProperty.DATA.key())).ifPresent(text -> putData(text, faults));
    }

    private void putData(String text, Faults faults) {
        ConfigValue path = values.get(DATA_PATH);
        if (path != null && !path.unwrapped().equals(text)) {
            faults.add(
                    ORIGIN,
                    RunProperty.DATA.key() + " and " + DATA_PATH
                            + " are one setting with two values; give one of them");
        }
        put(DATA_PATH, text);
    }

    private void put(String path, String text) {
        values.put(path, ConfigValueFactory.fromAnyRef(text, ORIGIN));
        unused.add(path);
    }

    /** The name without needless quotes; a name that is no path becomes one element, which nobody knows. */
    private static String pathOf(String name) {
        try {
            return ConfigUtil.joinPath(ConfigUtil.splitPath(name));
        } catch (ConfigException.BadPath e) {
            return ConfigUtil.joinPath(name);
        }
    }

    Optional<ConfigValue> use(String path) {
        unused.remove(path);
        return Optional.ofNullable(values.get(path));
    }

    void refuseUnused(KnownKeys known, Faults faults) {
        unused.forEach(name -> known.refuseProperty(name, values.get(name), faults));
    }
}
