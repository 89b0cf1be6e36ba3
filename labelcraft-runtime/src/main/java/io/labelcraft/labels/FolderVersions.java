package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.files.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Versions as folders, and a file {@code current} that names one of them. At no moment does it name one that is not whole. */
final class FolderVersions implements VersionStore {

    private final Path folder;
    private final VersionFolders versions;
    private final PointerFile pointer;

    FolderVersions(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserException("The label repository " + folder
                    + " is a file, expected a folder. Name another place in labelcraft.schedule.repository.");
        }
        this.folder = folder;
        this.versions = new VersionFolders(folder);
        this.pointer = new PointerFile(folder.resolve("current"));
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public VersionHistory history() {
        return pointer.read();
    }

    @Override
    public List<VersionId> ids() {
        return versions.ids();
    }

    @Override
    public Optional<LabelVersion> find(VersionId id) {
        return versions.find(id);
    }

    @Override
    public Optional<Checksums> checksums(VersionId id) {
        Path file = versions.folder(id).resolve(Checksums.FILE);
        try {
            return Checksums.parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + " (" + e + "). Check that this user may read it.", e);
        }
    }

    @Override
    public List<DamagedFile> verify(VersionId id) {
        List<DamagedFile> damaged = FolderCheck.of(id, versions.folder(id));
        return find(id).isPresent() ? damaged : List.of();
    }

    @Override
    public <T> T change(String what, Change<T> change) {
        try {
            Files.createDirectories(folder);
            try (FolderLock lock = FolderLock.acquire(folder, "publisher.lock", this::refused)) {
                versions.clear(Instant.MAX);
                return change.by(new FolderPublisher());
            }
        } catch (IOException e) {
            throw new UserException(
                    "Cannot " + what + " in the label repository " + folder + " (" + e
                            + "). The labels published before stay current."
                            + " Check that the folder can be written and has space, then try again.",
                    e);
        }
    }

    private UserException refused(String owner) {
        return new UserException("Labels are being published to " + folder + " already, by " + owner
                + ". Nothing was changed. Publish again when that has ended.");
    }

    private final class FolderPublisher implements Publisher {

        @Override
        public VersionHistory history() {
            return FolderVersions.this.history();
        }

        @Override
        public List<VersionId> ids() {
            return FolderVersions.this.ids();
        }

        @Override
        public Optional<Checksums> checksums(VersionId id) {
            return FolderVersions.this.checksums(id);
        }

        @Override
        public List<DamagedFile> verify(VersionId id) {
            return FolderVersions.this.verify(id);
        }

        @Override
        public VersionId add(Path run, Clock clock) throws IOException {
            Path incoming = versions.newFolder();
            try {
                Checksums checksums = new RunFiles(run).copyTo(incoming);
                VersionId id = VersionId.next(clock.instant(), ids(), checksums.hash());
                versions.take(incoming, id);
                return id;
            } finally {
                VersionFolders.delete(incoming);
            }
        }

        @Override
        public void replace(VersionHistory history) throws IOException {
            pointer.replace(history);
        }

        @Override
        public void remove(List<VersionId> ids) throws IOException {
            for (VersionId id : ids) {
                versions.remove(id);
            }
        }
    }
}
