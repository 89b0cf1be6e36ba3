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

/** Settings that are given as names and texts, outside of any file. */
final class PropertyLayer {

    private static final String PREFIX = "labelcraft.";
    private static final String DATA_PATH = "labelcraft.data.path";

    private final String origin;
    private final Map<String, ConfigValue> values = new TreeMap<>();
    private final Set<String> unused = new TreeSet<>();

    private PropertyLayer(String origin) {
        this.origin = origin;
    }

    /** @param properties all of the system's; those without the prefix and those of {@link RunProperty} are no settings */
    static PropertyLayer ofSystem(Map<String, String> properties, Faults faults) {
        PropertyLayer layer = new PropertyLayer("-D on the command line");
        new TreeMap<>(properties).forEach((name, text) -> {
            if (name.startsWith(PREFIX)) {
                layer.put(name, text);
            }
        });
        layer.putData(properties, faults);
        return layer;
    }

    /** @param settings of the model; those of {@link RunProperty} may be among them and are passed over */
    static PropertyLayer ofPom(Map<String, String> settings, Faults faults) {
        PropertyLayer layer = new PropertyLayer("the POM");
        new TreeMap<>(settings).forEach(layer::put);
        layer.putData(settings, faults);
        return layer;
    }

    private void putData(Map<String, String> properties, Faults faults) {
        String text = properties.get(RunProperty.DATA.key());
        if (text == null) {
            return;
        }
        ConfigValue path = values.get(DATA_PATH);
        if (path != null && !path.unwrapped().equals(text)) {
            faults.add(
                    origin,
                    RunProperty.DATA.key() + " and " + DATA_PATH
                            + " are one setting with two values; give one of them");
        }
        put(DATA_PATH, text);
    }

    private void put(String name, String text) {
        if (!RunProperty.keys().contains(name)) {
            String path = pathOf(name);
            values.put(path, ConfigValueFactory.fromAnyRef(text, origin));
            unused.add(path);
        }
    }

    /** The name without needless quotes; a name that is no path becomes one element, which nobody knows. */
    private static String pathOf(String name) {
        try {
            return ConfigUtil.joinPath(ConfigUtil.splitPath(name));
        } catch (ConfigException.BadPath e) {
            return ConfigUtil.joinPath(name);
        }
    }

    String origin() {
        return origin;
    }

    boolean has(String path) {
        return values.containsKey(path);
    }

    Optional<ConfigValue> use(String path) {
        unused.remove(path);
        return Optional.ofNullable(values.get(path));
    }

    void refuseUnused(KnownKeys known, Faults faults) {
        unused.forEach(name -> known.refuseProperty(name, values.get(name), faults));
    }
}
