package io.labelcraft.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The layers that are files.
 *
 * @param generatedName the file of the generated config
 * @param generated the generated config alone
 * @param merged the user's file over the generated one, over the recipe's settings, over reference.conf
 * @param schema the layout of generated configs that this version reads
 */
record FileLayers(String generatedName, ConfigObject generated, ConfigObject merged, int schema) {

    private static final String ROOT = "labelcraft";
    private static final String RECIPES = "labelcraft.recipes";
    private static final String RECIPE = "labelcraft.recipe";
    private static final String SCHEMA = "labelcraft.schema";

    /** @throws io.labelcraft.UserException if a file is missing, cannot be read or is of another schema */
    static FileLayers read(Path generated, Optional<Path> userSettings, PropertyLayer properties, Faults faults) {
        Config reference = ConfigFactory.parseResources(FileLayers.class.getClassLoader(), "reference.conf")
                .withOnlyPath(ROOT);
        Config generatedLayer = parse(
                generated,
                "there is no generated config; annotate a class with @LabelModel and compile the project",
                faults);
        Config userLayer = userSettings
                .map(file -> parse(file, "there is no such settings file; create it or do not name it", faults))
                .orElse(ConfigFactory.empty());
        faults.throwIfAny();
        int schema = reference.getInt(SCHEMA);
        checkSchema(generatedLayer, generated, schema, faults);
        faults.throwIfAny();
        try {
            return new FileLayers(
                    generated.toString(),
                    generatedLayer.resolve().root(),
                    merge(reference, userLayer.withFallback(generatedLayer), properties),
                    schema);
        } catch (ConfigException e) {
            addTo(faults, e, userSettings.orElse(generated));
            throw faults.exception();
        }
    }

    private static Config parse(Path file, String ifMissing, Faults faults) {
        if (!Files.exists(file)) {
            faults.add(file.toString(), ifMissing);
            return ConfigFactory.empty();
        }
        try {
            return ConfigFactory.parseFile(
                    file.toFile(),
                    ConfigParseOptions.defaults().setAllowMissing(false).setSyntax(ConfigSyntax.CONF));
        } catch (ConfigException e) {
            addTo(faults, e, file);
            return ConfigFactory.empty();
        }
    }

    private static void checkSchema(Config generated, Path file, int supported, Faults faults) {
        if (!generated.hasPath(SCHEMA)) {
            faults.add(
                    file.toString(), SCHEMA + " is missing; expected " + supported + " as in every generated config");
            return;
        }
        ConfigValue found = generated.getValue(SCHEMA);
        if (!found.unwrapped().equals(supported)) {
            faults.add(
                    Origin.of(found),
                    SCHEMA + " is " + found.unwrapped() + ", but this version of LabelCraft reads schema " + supported
                            + "; use the same version of labelcraft-annotations and of labelcraft-runtime, and rebuild");
        }
    }

    /** References may look into lower layers and into the environment. */
    private static ConfigObject merge(Config reference, Config files, PropertyLayer properties) {
        Config defaults = reference.withoutPath(RECIPES);
        String recipe = properties
                .use(RECIPE)
                .orElseGet(() -> files.withFallback(defaults).resolve().getValue(RECIPE))
                .unwrapped()
                .toString();
        Config belowFiles = reference.getObject(RECIPES).get(recipe) instanceof ConfigObject settings
                ? settings.atKey(ROOT).withFallback(defaults)
                : defaults;
        return files.withFallback(belowFiles).resolve().root();
    }

    private static void addTo(Faults faults, ConfigException e, Path file) {
        faults.add(e.origin() == null ? file.toString() : Origin.of(e.origin()), reason(e));
    }

    /** The exception's message without its origin. */
    private static String reason(ConfigException e) {
        if (e instanceof ConfigException.IO && e.getCause() != null) {
            return "cannot be read: " + e.getCause().getMessage();
        }
        String prefix = e.origin() == null ? "" : e.origin().description() + ": ";
        return e.getMessage().startsWith(prefix) ? e.getMessage().substring(prefix.length()) : e.getMessage();
    }
}
