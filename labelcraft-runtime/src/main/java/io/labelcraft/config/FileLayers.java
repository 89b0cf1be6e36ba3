package io.labelcraft.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The layers that are files.
 *
 * @param generatedName the file of the generated config
 * @param user the user's file alone, with its references as they stand there
 * @param generated the generated config alone
 * @param recipeName the recipe's name
 * @param recipe the recipe's settings alone
 * @param merged the user's file over the generated one, over the recipe's settings, over reference.conf
 * @param schema the layout of generated configs that this version reads
 */
record FileLayers(
        String generatedName,
        ConfigObject user,
        ConfigObject generated,
        String recipeName,
        ConfigObject recipe,
        ConfigObject merged,
        int schema) {

    private static final String ROOT = "labelcraft";
    private static final String RECIPES = "labelcraft.recipes";
    private static final String RECIPE = "labelcraft.recipe";
    private static final String SCHEMA = "labelcraft.schema";
    private static final String SOURCE = "labelcraft.source";

    /** @throws io.labelcraft.UserException if a file is missing, cannot be read or is of another schema */
    static FileLayers read(SettingSources sources, PropertyLayers properties, Faults faults) {
        Path generated = sources.generated();
        Config reference = ConfigFactory.parseResources(FileLayers.class.getClassLoader(), "reference.conf")
                .withOnlyPath(ROOT);
        Config generatedLayer = parse(
                generated,
                "there is no generated config; annotate a class with @LabelModel and compile the project",
                faults);
        Config userLayer = sources.userSettings()
                .map(file -> parse(file, "there is no such settings file; create it or do not name it", faults))
                .orElse(ConfigFactory.empty());
        faults.throwIfAny();
        int schema = reference.getInt(SCHEMA);
        checkSchema(generatedLayer, generated, schema, faults);
        faults.throwIfAny();
        try {
            Config files = userLayer.withFallback(generatedLayer);
            Config defaults = reference.withoutPath(RECIPES);
            String recipeName = recipeName(files.withFallback(defaults), properties);
            Config recipe = recipe(reference, recipeName);
            return new FileLayers(
                    generated.toString(),
                    userLayer.root(),
                    generatedLayer.resolve().root(),
                    recipeName,
                    recipe.root(),
                    files.withFallback(recipe).withFallback(defaults).resolve().root(),
                    schema);
        } catch (ConfigException e) {
            addTo(faults, e, sources.userSettings().orElse(generated));
            throw faults.exception();
        }
    }

    /** The annotated class. */
    String source() {
        Config config = generated.toConfig();
        return config.hasPath(SOURCE) ? config.getString(SOURCE) : "an annotated class";
    }

    private static Config parse(Path file, String ifMissing, Faults faults) {
        if (!Files.exists(file)) {
            faults.add(file.toString(), ifMissing);
            return ConfigFactory.empty();
        }
        if (!isUtf8(file)) {
            faults.add(file.toString(), "is no text in UTF-8; save it as UTF-8");
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

    /** Says nothing against a file that cannot be read: the parser tells why. */
    private static boolean isUtf8(Path file) {
        try {
            return Files.readString(file).indexOf('\0') < 0;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            return true;
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

    private static String recipeName(Config belowProperties, PropertyLayers properties) {
        return properties
                .use(RECIPE)
                .orElseGet(() -> belowProperties.resolve().getValue(RECIPE))
                .unwrapped()
                .toString();
    }

    /** Nothing for an unknown recipe, which is refused when its name is read. */
    private static Config recipe(Config reference, String name) {
        return reference.getObject(RECIPES).get(name) instanceof ConfigObject settings
                ? settings.atKey(ROOT)
                : ConfigFactory.empty();
    }

    private static void addTo(Faults faults, ConfigException e, Path file) {
        faults.add(e.origin() == null ? file.toString() : Origin.of(e.origin()), new FileFault(e).describe());
    }
}
