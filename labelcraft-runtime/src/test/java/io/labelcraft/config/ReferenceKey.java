package io.labelcraft.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key of reference.conf.
 *
 * @param section the path of the section that holds it, without {@code labelcraft.}; empty at the top
 * @param path without {@code labelcraft.}
 */
record ReferenceKey(String section, String path, ConfigValue value) {

    private static final Config REFERENCE =
            ConfigFactory.parseResources("reference.conf").getConfig("labelcraft");

    /** All keys save those of the recipes: of a section its own keys, then those of the sections within, as in the file. */
    static List<ReferenceKey> all() {
        return keys("", REFERENCE.withoutPath("recipes").root()).toList();
    }

    private static Stream<ReferenceKey> keys(String section, ConfigObject object) {
        return object.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, ConfigValue>, Boolean>comparing(
                                entry -> entry.getValue() instanceof ConfigObject)
                        .thenComparing(entry -> entry.getValue().origin().lineNumber()))
                .flatMap(entry -> {
                    String path = section.isEmpty() ? entry.getKey() : section + "." + entry.getKey();
                    return entry.getValue() instanceof ConfigObject inner
                            ? keys(path, inner)
                            : Stream.of(new ReferenceKey(section, path, entry.getValue()));
                });
    }

    static String commentOfSection(String section) {
        return commentOf(REFERENCE.getValue(section));
    }

    String comment() {
        return commentOf(value);
    }

    private static String commentOf(ConfigValue value) {
        return value.origin().comments().stream().map(String::strip).collect(Collectors.joining(" "));
    }

    String defaultValue() {
        return show(value);
    }

    /** What the paper's recipe sets instead. */
    Optional<String> paperValue() {
        String inRecipe = "recipes.paper." + path;
        return REFERENCE.hasPath(inRecipe) ? Optional.of(show(REFERENCE.getValue(inRecipe))) : Optional.empty();
    }

    private static String show(ConfigValue value) {
        return value.render(ConfigRenderOptions.concise());
    }

    @Override
    public String toString() {
        return path;
    }
}
