package io.labelcraft.labels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a version's files with their checksums, and those with the version's id.
 *
 * @param checksums as a text, which may be damaged itself
 */
record VersionCheck(VersionId id, String checksums, FileSource files) {

    List<DamagedFile> damaged() {
        Optional<Checksums> stored =
                Checksums.parse(checksums).filter(each -> each.hash().equals(id.hash()));
        if (stored.isEmpty()) {
            return List.of(damaged(Checksums.FILE, "is not what the version's id was made of"));
        }
        List<DamagedFile> damaged = new ArrayList<>();
        stored.get().byName().forEach((name, expected) -> check(name, expected).ifPresent(damaged::add));
        return damaged;
    }

    private Optional<DamagedFile> check(String name, String expected) {
        try (InputStream in = files.open(name)) {
            return Checksums.of(in).equals(expected)
                    ? Optional.empty()
                    : Optional.of(damaged(name, "is not what was stored"));
        } catch (NoSuchFileException e) {
            return Optional.of(damaged(name, "is missing"));
        } catch (IOException e) {
            return Optional.of(damaged(name, "cannot be read (" + e + ")"));
        }
    }

    private DamagedFile damaged(String name, String fault) {
        return new DamagedFile(id.toString(), name, fault);
    }
}
