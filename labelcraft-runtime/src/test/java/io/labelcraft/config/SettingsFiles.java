package io.labelcraft.config;

import io.labelcraft.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder with the generated config of the short-video example and, if a test writes one, a user's file. */
final class SettingsFiles {

    private static final List<String> RECOMMENDERS = List.of("din", "mf", "two-tower");

    private final Path folder;
    private final Path generated;
    private Optional<Path> user = Optional.empty();

    SettingsFiles(Path folder) {
        this.folder = folder;
        this.generated = folder.resolve("short-video.conf");
        try (InputStream fixture = SettingsFiles.class.getResourceAsStream("/generated/short-video.conf")) {
            Files.write(generated, fixture.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path generated() {
        return generated;
    }

    SettingsFiles generated(String text) {
        write("short-video.conf", text);
        return this;
    }

    SettingsFiles user(String text) {
        user = Optional.of(write("labelcraft.conf", text));
        return this;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ModelSpec load(Map<String, String> properties) {
        return load(Map.of(), properties);
    }

    ModelSpec load(Map<String, String> pom, Map<String, String> properties) {
        return ConfigLoader.load(sources(pom, properties), RECOMMENDERS);
    }

    /** A setting of the model and where it comes from. */
    EffectiveSetting describe(String key, Map<String, String> pom, Map<String, String> properties) {
        return describe(pom, properties).stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    List<EffectiveSetting> describe(Map<String, String> pom, Map<String, String> properties) {
        return ConfigLoader.describe(sources(pom, properties), RECOMMENDERS);
    }

    ExaminedSettings examine() {
        return ConfigLoader.examine(sources(Map.of(), Map.of()), RECOMMENDERS);
    }

    private SettingSources sources(Map<String, String> pom, Map<String, String> properties) {
        return new SettingSources(folder, generated, user, pom, properties);
    }

    ModelSpec load() {
        return load(Map.of());
    }

    /** What the user is told, with file names instead of whole paths. */
    String complaint(Map<String, String> properties) {
        return complaint(Map.of(), properties);
    }

    String complaint(Map<String, String> pom, Map<String, String> properties) {
        try {
            load(pom, properties);
        } catch (UserException e) {
            return e.getMessage().replace(folder + folder.getFileSystem().getSeparator(), "");
        }
        throw new AssertionError("The settings were accepted");
    }
}
