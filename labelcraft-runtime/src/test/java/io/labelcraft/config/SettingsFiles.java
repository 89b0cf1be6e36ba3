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
        return ConfigLoader.load(generated, user, properties, List.of("din", "mf", "two-tower"));
    }

    ModelSpec load() {
        return load(Map.of());
    }

    /** What the user is told, with file names instead of whole paths. */
    String complaint(Map<String, String> properties) {
        try {
            load(properties);
        } catch (UserException e) {
            return e.getMessage().replace(folder + folder.getFileSystem().getSeparator(), "");
        }
        throw new AssertionError("The settings were accepted");
    }
}
