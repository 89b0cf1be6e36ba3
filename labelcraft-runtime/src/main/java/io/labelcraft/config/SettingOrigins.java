package io.labelcraft.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/** Which layer gives each setting, and where in that layer it stands, in the words of the user. */
final class SettingOrigins {

    private final PropertyLayers properties;
    private final FileLayers files;
    private final Path base;

    SettingOrigins(PropertyLayers properties, FileLayers files, Path base) {
        this.properties = properties;
        this.files = files;
        this.base = base.toAbsolutePath().normalize();
    }

    /**
     * A setting with its origin.
     *
     * @param path of a key that has a value
     */
    EffectiveSetting of(String path, String value) {
        if (properties.system().has(path)) {
            return new EffectiveSetting(
                    path, value, SettingLayer.COMMAND_LINE, properties.system().origin());
        }
        if (properties.pom().has(path)) {
            return new EffectiveSetting(
                    path, value, SettingLayer.POM, properties.pom().origin());
        }
        Optional<ConfigOrigin> user = find(files.user(), path);
        if (user.isPresent()) {
            return new EffectiveSetting(path, value, SettingLayer.USER_FILE, inProject(user.get()));
        }
        Optional<ConfigOrigin> generated = find(files.generated(), path);
        if (generated.isPresent()) {
            return new EffectiveSetting(path, value, SettingLayer.GENERATED, generated(generated.get()));
        }
        return find(files.recipe(), path).isPresent()
                ? new EffectiveSetting(path, value, SettingLayer.RECIPE, "recipe " + files.recipeName())
                : new EffectiveSetting(path, value, SettingLayer.DEFAULT, "default");
    }

    /**
     * Where a layer has a key. The layer is looked at as it was written: a value that is referred to belongs to the place of
     * the reference.
     */
    private Optional<ConfigOrigin> find(ConfigObject layer, String path) {
        Iterator<String> names = ConfigUtil.splitPath(path).iterator();
        ConfigValue value = layer;
        try {
            while (names.hasNext() && value instanceof ConfigObject section) {
                value = section.get(names.next());
            }
        } catch (ConfigException.NotResolved e) {
            return inReference(path);
        }
        if (value == null) {
            return Optional.empty();
        }
        return names.hasNext() ? inReference(path) : Optional.of(value.origin());
    }

    /** A key of a section that is written as a reference to another one, perhaps to one of the defaults. */
    private Optional<ConfigOrigin> inReference(String path) {
        return Optional.of(files.merged().toConfig().getValue(path).origin())
                .filter(origin -> origin.filename() != null && origin.resource() == null);
    }

    private String inProject(ConfigOrigin origin) {
        if (origin.filename() == null) {
            return Origin.of(origin);
        }
        Path file = Path.of(origin.filename()).toAbsolutePath().normalize();
        return Origin.of(file.startsWith(base) ? base.relativize(file).toString() : file.toString(), origin);
    }

    private String generated(ConfigOrigin origin) {
        String file = Path.of(files.generatedName()).getFileName().toString();
        return Origin.of(file, origin) + ", generated from " + files.source();
    }
}
