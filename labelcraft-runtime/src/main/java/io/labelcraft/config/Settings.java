package io.labelcraft.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All layers while they are read: what was asked for, what was found, what is wrong. */
final class Settings {

    private final FileLayers files;
    private final PropertyLayers properties;
    private final Faults faults;
    private final Faults doubts = new Faults();
    private final KnownKeys known = new KnownKeys();
    private final Map<String, Object> effective = new TreeMap<>();

    Settings(FileLayers files, PropertyLayers properties, Faults faults) {
        this.files = files;
        this.properties = properties;
        this.faults = faults;
    }

    FileLayers files() {
        return files;
    }

    PropertyLayers properties() {
        return properties;
    }

    Faults faults() {
        return faults;
    }

    /** What is allowed but likely a mistake. */
    Faults doubts() {
        return doubts;
    }

    KnownKeys known() {
        return known;
    }

    Section root() {
        return Section.root(this).section("labelcraft");
    }

    /** Notes a value as it was understood, so that {@code 1e-3} and {@code 0.001} are the same settings. */
    void note(String path, Object value) {
        effective.put(path, canonical(value));
    }

    private static Object canonical(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Settings::canonical).toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Settings::canonical).orElse("");
        }
        if (value instanceof Duration duration) {
            return Type.textOf(duration);
        }
        if (value instanceof Enum<?> constant) {
            return Type.nameOf(constant);
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** Everything that was noted, as sorted HOCON. */
    String effective() {
        Config config = ConfigFactory.empty();
        for (Map.Entry<String, Object> entry : effective.entrySet()) {
            config = config.withValue(entry.getKey(), ConfigValueFactory.fromAnyRef(entry.getValue()));
        }
        return config.root()
                .render(ConfigRenderOptions.defaults()
                        .setOriginComments(false)
                        .setComments(false)
                        .setJson(false));
    }

    /** Everything that was noted, by key, each with its origin. */
    List<EffectiveSetting> describe(Path base) {
        SettingOrigins origins = new SettingOrigins(properties, files, base);
        return effective.entrySet().stream()
                .map(setting -> origins.of(setting.getKey(), hocon(setting.getValue())))
                .toList();
    }

    private static String hocon(Object value) {
        return ConfigValueFactory.fromAnyRef(value).render(ConfigRenderOptions.concise());
    }

    void refuseUnknown() {
        known.refuseOthers(files.generated(), faults);
        known.refuseOthers(files.merged(), faults);
        properties.refuseUnused(known, faults);
    }
}
