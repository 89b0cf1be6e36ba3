package io.labelcraft.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the settings of a model stand, beside the recipe and {@code reference.conf}.
 *
 * @param base the project's folder, from which the user names files
 * @param generated the config that the annotation processor wrote, {@code META-INF/labelcraft/<model>.conf}
 * @param userSettings the user's {@code labelcraft.conf}, where there is one
 * @param pom the settings in the project's POM, by whole key, e.g. {@code labelcraft.training.epochs}
 * @param properties the system properties, all of them
 */
public record SettingSources(
        Path base,
        Path generated,
        Optional<Path> userSettings,
        Map<String, String> pom,
        Map<String, String> properties) {

    public SettingSources {
        pom = Map.copyOf(pom);
        properties = Map.copyOf(properties);
    }
}
