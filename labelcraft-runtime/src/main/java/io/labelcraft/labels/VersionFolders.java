package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Whole versions as folders. A version comes in by a rename, once it is whole, and goes out by a rename before it is taken apart:
 * what a crash leaves of one that was to come or to go lies elsewhere.
 */
final class VersionFolders {

    private final Path versions;
    private final Path incoming;
    private final Path leaving;

    VersionFolders(Path folder) {
        this.versions = folder.resolve("versions");
        this.incoming = folder.resolve("incoming");
        this.leaving = folder.resolve("leaving");
    }

    /** The oldest first. */
    List<VersionId> ids() {
        try (Stream<Path> entries = Files.list(versions)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .map(VersionId::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UserException(
                    "Cannot list " + versions + " (" + e + "). Check that this user may read the folder.", e);
        }
    }

    Path folder(VersionId id) {
        return versions.resolve(id.toString());
    }

    Optional<LabelVersion> find(VersionId id) {
        return Files.isDirectory(folder(id))
                ? Optional.of(new LabelVersion(id.toString(), folder(id)))
                : Optional.empty();
    }

    /** An empty folder to put a version together in. */
    Path newFolder() throws IOException {
        return Files.createDirectories(incoming.resolve(UUID.randomUUID().toString()));
    }

    /**
     * Takes in what was put together, unless another has taken in that version meanwhile.
     *
     * @param whole forced to disk
     */
    void take(Path whole, VersionId id) throws IOException {
        Files.createDirectories(versions);
        try {
            Files.move(whole, folder(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder(id))) {
                throw e;
            }
            delete(whole);
        }
        DurableFile.forceFolder(versions);
    }

    /** Does nothing if the version is not there. */
    void remove(VersionId id) throws IOException {
        Files.createDirectories(leaving);
        Path going = leaving.resolve(UUID.randomUUID().toString());
        try {
            Files.move(folder(id), going, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return;
        }
        DurableFile.forceFolder(leaving);
        DurableFile.forceFolder(versions);
        delete(going);
    }

    /** Deletes what crashes have left of versions that were to come or to go, if it has not changed since. */
    void clear(Instant since) throws IOException {
        for (Path parent : List.of(incoming, leaving)) {
            for (Path left : children(parent)) {
                clear(left, since);
            }
        }
    }

    private static void clear(Path left, Instant since) throws IOException {
        try {
            if (!Files.getLastModifiedTime(left).toInstant().isAfter(since)) {
                delete(left);
            }
        } catch (NoSuchFileException e) {
            // It was not left over: its owner has moved it on, or another process clears as well.
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
