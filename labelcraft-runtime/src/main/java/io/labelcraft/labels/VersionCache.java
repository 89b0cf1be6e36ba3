package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Local copies of versions, each whole or not there. Several processes may share the folder. */
final class VersionCache {

    /** What has not changed for so long is nobody's work any more. */
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    /** What is done in a folder of its own. */
    @FunctionalInterface
    interface Work<T> {
        T in(Path folder) throws IOException;
    }

    private final Path folder;
    private final VersionFolders copies;

    VersionCache(Path folder) {
        this.folder = folder;
        this.copies = new VersionFolders(folder);
    }

    Path place() {
        return folder;
    }

    Optional<LabelVersion> find(VersionId id) {
        return copies.find(id);
    }

    /** @throws IOException also if a file is not what its checksum says */
    LabelVersion fill(VersionId id, Checksums checksums, FileSource files) throws IOException {
        return inNewFolder(copy -> {
            for (Map.Entry<String, String> file : checksums.byName().entrySet()) {
                String name = file.getKey();
                try (InputStream in = files.open(name)) {
                    DurableFile.write(copy.resolve(name), in::transferTo);
                }
                if (!Checksums.of(copy.resolve(name)).equals(file.getValue())) {
                    throw new IOException("its file " + name + " is not what was stored");
                }
            }
            byte[] text = checksums.text().getBytes(StandardCharsets.UTF_8);
            DurableFile.write(copy.resolve(Checksums.FILE), out -> out.write(text));
            DurableFile.forceFolder(copy);
            copies.take(copy, id);
            return new LabelVersion(id.toString(), copies.folder(id));
        });
    }

    /** Works in an empty folder, which is deleted afterwards unless it was moved away. */
    <T> T inNewFolder(Work<T> work) throws IOException {
        Path fresh = copies.newFolder();
        try {
            return work.in(fresh);
        } finally {
            VersionFolders.delete(fresh);
        }
    }

    void forgetIfDamaged(VersionId id) {
        if (copies.find(id).isPresent()
                && !FolderCheck.of(id, copies.folder(id)).isEmpty()) {
            forget(List.of(id));
        }
    }

    /**
     * Deletes the copies of versions that are gone, and what crashes have left.
     *
     * @param stored all versions that there were a moment ago; a copy newer than these has come in since
     */
    void retain(Collection<VersionId> stored) {
        forget(copies.ids().stream()
                .filter(copy -> !stored.contains(copy))
                .filter(copy -> stored.stream().anyMatch(id -> VersionId.OLDEST_FIRST.compare(copy, id) < 0))
                .toList());
    }

    private void forget(List<VersionId> ids) {
        try {
            copies.clear(Instant.now().minus(LEFT_OVER));
            for (VersionId id : ids) {
                copies.remove(id);
            }
        } catch (IOException e) {
            throw new UserException(
                    "Cannot delete copies of label versions from " + folder + " (" + e
                            + "). The database is as it should be. Check that the folder can be written.",
                    e);
        }
    }
}
