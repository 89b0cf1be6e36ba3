package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file {@code current}: the version that is current on its first line, below it those that were so before, the latest first. It
 * is replaced at one instant, so that a version and what it may be rolled back to never fall apart.
 */
final class CurrentPointer {

    private static final int REMEMBERED = 50;

    private final Path file;
    private final Path temporary;

    CurrentPointer(Path folder) {
        this.file = folder.resolve("current");
        this.temporary = folder.resolve("current.tmp");
    }

    Path file() {
        return file;
    }

    /** The current version and those before it; empty if nothing has been published. */
    List<String> read() {
        try (Stream<String> lines = Files.readString(file).lines()) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read " + file + " (" + e + "). Check that this user may read the folder.", e);
        }
    }

    /** Makes a version current. */
    void moveTo(VersionId version) throws IOException {
        write(Stream.concat(Stream.of(version.toString()), read().stream().filter(id -> !id.equals(version.toString())))
                .limit(REMEMBERED)
                .toList());
    }

    /** Makes a version current that was so before, and forgets those since. */
    void moveBackTo(String version) throws IOException {
        List<String> ids = read();
        write(ids.subList(ids.indexOf(version), ids.size()));
    }

    private void write(List<String> ids) throws IOException {
        byte[] text = (String.join("\n", ids) + "\n").getBytes(StandardCharsets.UTF_8);
        DurableFile.replace(file, temporary, out -> out.write(text));
    }
}
