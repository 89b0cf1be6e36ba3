package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import io.labelcraft.files.FolderLock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Versions as folders of {@code versions/}, and a file {@code current} that names one of them.
 *
 * <p>A version is put together in {@code incoming/}, forced to disk and renamed; then {@code current} is replaced. At no
 * moment does {@code current} name a version that is not whole.
 */
final class FolderLabelRepository implements LabelRepository {

    private static final int HASH_DIGITS = 8;

    private final Path folder;
    private final Path versions;
    private final Path incoming;
    private final Path current;
    private final Clock clock;

    FolderLabelRepository(Path folder, Clock clock) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserException("The label repository " + folder
                    + " is a file, expected a folder. Name another place in labelcraft.schedule.repository.");
        }
        this.folder = folder;
        this.versions = folder.resolve("versions");
        this.incoming = folder.resolve("incoming");
        this.current = folder.resolve("current");
        this.clock = clock;
    }

    @Override
    public LabelVersion publish(Path run) {
        requireLabels(run);
        try {
            Files.createDirectories(versions);
            try (FolderLock lock = FolderLock.acquire(folder, "publisher.lock", this::refused)) {
                return publishAlone(run);
            }
        } catch (IOException e) {
            throw new UserException(
                    "Cannot publish " + run + " to " + folder + " (" + e
                            + "). The labels published before stay current."
                            + " Check that the folder can be written and has space, then publish again.",
                    e);
        }
    }

    private UserException refused(String owner) {
        return new UserException("Labels are being published to " + folder + " already, by " + owner
                + ". Nothing was changed. Publish again when that has ended.");
    }

    private LabelVersion publishAlone(Path run) throws IOException {
        clearIncoming();
        try {
            String hash = copyToIncoming(run);
            LabelTable.read(incoming.resolve(LabelVersion.LABELS_FILE));
            VersionId id = VersionId.next(clock.instant(), latest(), hash);
            LabelVersion version = version(id);
            Files.move(incoming, version.folder(), StandardCopyOption.ATOMIC_MOVE);
            DurableFile.forceFolder(versions);
            byte[] pointer = (id + "\n").getBytes(StandardCharsets.UTF_8);
            DurableFile.replace(current, folder.resolve("current.tmp"), out -> out.write(pointer));
            return version;
        } finally {
            clearIncoming();
        }
    }

    private void clearIncoming() throws IOException {
        if (Files.exists(incoming)) {
            PathUtils.deleteDirectory(incoming);
        }
    }

    /** Copies and forces the run's files; returns the beginning of a hash over their names and bytes. */
    private String copyToIncoming(Path run) throws IOException {
        Files.createDirectory(incoming);
        MessageDigest digest = sha256();
        for (Path file : filesOf(run)) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            DurableFile.write(incoming.resolve(file.getFileName()), out -> copy(file, out, digest));
        }
        DurableFile.forceFolder(incoming);
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    }

    private static void copy(Path file, OutputStream out, MessageDigest digest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(out, digest));
        }
    }

    private static List<Path> filesOf(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public LabelVersion current() {
        try {
            String name = Files.readString(current).strip();
            return VersionId.parse(name)
                    .map(this::version)
                    .filter(version -> Files.isDirectory(version.folder()))
                    .orElseThrow(() -> new UserException("The file " + current + " names the label version '" + name
                            + "', which is not in " + versions + ". Restore that folder or publish a run again."));
        } catch (NoSuchFileException e) {
            throw new UserException(
                    "No labels have been published to " + folder
                            + " yet. Publish a run first: labelcraft:schedule does, and so does LabelRepository.publish.",
                    e);
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read " + current + " (" + e + "). Check that this user may read the folder.", e);
        }
    }

    @Override
    public boolean isCurrent(Path run) {
        requireLabels(run);
        try {
            return Files.exists(current)
                    && Files.mismatch(
                                    run.resolve(LabelVersion.LABELS_FILE),
                                    current().folder().resolve(LabelVersion.LABELS_FILE))
                            == -1;
        } catch (IOException e) {
            throw new UserException(
                    "Cannot compare the labels of " + run + " with those published to " + folder + " (" + e
                            + "). Check that this user may read both folders.",
                    e);
        }
    }

    @Override
    public List<LabelVersion> versions() {
        return ids().stream().map(this::version).toList();
    }

    @Override
    public void close() {}

    private Optional<VersionId> latest() {
        List<VersionId> ids = ids();
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
    }

    private List<VersionId> ids() {
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

    private LabelVersion version(VersionId id) {
        return new LabelVersion(id.toString(), versions.resolve(id.toString()));
    }

    private static void requireLabels(Path run) {
        if (!Files.isRegularFile(run.resolve(LabelVersion.LABELS_FILE))) {
            throw new UserException("There is no " + LabelVersion.LABELS_FILE + " in the run's folder " + run
                    + ". Make one with labelcraft:train, then publish it.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
