package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The file that names the current version on its first line, and those that were current before on the further ones. */
record PointerFile(Path file) {

    /** @throws UserException if the file cannot be read, or is not one of versions' ids */
    VersionHistory read() {
        try {
            List<String> lines = Files.readAllLines(file);
            return new VersionHistory(lines.stream().map(this::id).toList());
        } catch (NoSuchFileException e) {
            return new VersionHistory(List.of());
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read " + file + " (" + e + "). Check that this user may read the folder.", e);
        }
    }

    private VersionId id(String line) {
        return VersionId.parse(line)
                .orElseThrow(() -> new UserException("The file " + file + " names the label version '" + line
                        + "', and no version is called so. Delete the file, then make a version current again with"
                        + " labelcraft:publish."));
    }

    void replace(VersionHistory history) throws IOException {
        byte[] lines = history.newestFirst().stream()
                .map(id -> id + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        DurableFile.replace(file, file.resolveSibling(file.getFileName() + ".tmp"), out -> out.write(lines));
    }
}
