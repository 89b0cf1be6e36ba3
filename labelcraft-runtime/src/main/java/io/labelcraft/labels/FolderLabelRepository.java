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
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Versions as folders of {@code versions/}, and a file {@code current} that names one of them.
 *
 * <p>A version is put together in {@code incoming/}, forced to disk and renamed; then {@code current} is replaced. At no
 * moment does {@code current} name a version that is not whole. A version that goes is renamed out of {@code versions/} first.
 */
final class FolderLabelRepository implements LabelRepository {

    private static final int HASH_DIGITS = 8;
    private static final int SHOWN = 3;
    private static final int CURRENT_AND_BEFORE = 2;

    private final Path folder;
    private final Path versions;
    private final Path incoming;
    private final Path outgoing;
    private final CurrentPointer pointer;
    private final Clock clock;

    FolderLabelRepository(Path folder, Clock clock) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserException("The label repository " + folder
                    + " is a file, expected a folder. Name another place in labelcraft.schedule.repository.");
        }
        this.folder = folder;
        this.versions = folder.resolve("versions");
        this.incoming = folder.resolve("incoming");
        this.outgoing = folder.resolve("outgoing");
        this.pointer = new CurrentPointer(folder);
        this.clock = clock;
    }

    @Override
    public LabelVersion add(Path run) {
        requireLabels(run);
        return alone("Cannot add " + run + " to " + folder, () -> addAlone(run));
    }

    @Override
    public LabelVersion publish(Path run) {
        requireLabels(run);
        return alone("Cannot publish " + run + " to " + folder, () -> {
            LabelVersion version = addAlone(run);
            pointer.moveTo(VersionId.parse(version.id()).orElseThrow());
            return version;
        });
    }

    @Override
    public LabelVersion makeCurrent(String id) {
        LabelVersion version = version(id);
        return alone("Cannot make " + id + " current in " + folder, () -> {
            requireWhole(version);
            pointer.moveTo(VersionId.parse(version.id()).orElseThrow());
            return version;
        });
    }

    @Override
    public LabelVersion rollBack() {
        return alone("Cannot roll back in " + folder, () -> {
            String before = pointer.read().stream()
                    .skip(1)
                    .filter(id -> byId(id).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new UserException("There is no version to roll back to in " + folder
                            + ": none was current before the present one, or none of them was kept. labelcraft:versions lists"
                            + " what there is; labelcraft:publish -Dlabelcraft.publish.version=<id> makes one of them"
                            + " current."));
            LabelVersion version = version(before);
            requireWhole(version);
            pointer.moveBackTo(before);
            return version;
        });
    }

    /** What a publisher does, who is the only one while it does. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T alone(String failure, Work<T> work) {
        try {
            Files.createDirectories(versions);
            try (FolderLock lock = FolderLock.acquire(folder, "publisher.lock", this::refused)) {
                deleteIfThere(incoming);
                deleteIfThere(outgoing);
                return work.run();
            }
        } catch (IOException e) {
            throw new UserException(
                    failure + " (" + e
                            + "). The labels published before stay current."
                            + " Check that the folder can be written and has space, then try again.",
                    e);
        }
    }

    private UserException refused(String owner) {
        return new UserException("Labels are being published to " + folder + " already, by " + owner
                + ". Nothing was changed. Publish again when that has ended.");
    }

    private static void requireWhole(LabelVersion version) {
        List<String> faults = Checksums.faults(version.folder());
        if (!faults.isEmpty()) {
            throw new UserException("The label version " + version.id() + " is damaged: " + String.join("; ", faults)
                    + ". Nothing was changed. Restore " + version.folder() + " or choose another version.");
        }
    }

    private LabelVersion addAlone(Path run) throws IOException {
        try {
            String hash = copyToIncoming(run);
            LabelTable.read(incoming.resolve(LabelVersion.LABELS_FILE));
            VersionId id = VersionId.next(clock.instant(), latest(), hash);
            LabelVersion version = stored(id);
            Files.move(incoming, version.folder(), StandardCopyOption.ATOMIC_MOVE);
            DurableFile.forceFolder(versions);
            return version;
        } finally {
            deleteIfThere(incoming);
        }
    }

    private static void deleteIfThere(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }

    /** Copies and forces the run's files; returns the beginning of a hash over their names and bytes. */
    private String copyToIncoming(Path run) throws IOException {
        Files.createDirectory(incoming);
        MessageDigest digest = sha256();
        Map<String, String> sums = new HashMap<>();
        for (Path file : filesOf(run)) {
            String name = file.getFileName().toString();
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            DurableFile.write(incoming.resolve(name), out -> copy(file, out, digest));
            sums.put(name, Checksums.of(incoming.resolve(name)));
        }
        Checksums.write(incoming, sums);
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
                    .filter(file -> !file.getFileName().toString().equals(Checksums.FILE))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public LabelVersion current() {
        return published()
                .orElseThrow(() -> new UserException("No labels have been published to " + folder
                        + " yet. Publish a run first: labelcraft:schedule does, and so does LabelRepository.publish."));
    }

    @Override
    public Optional<LabelVersion> published() {
        List<String> ids = pointer.read();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(byId(ids.get(0))
                        .orElseThrow(() -> new UserException("The file " + pointer.file() + " names the label version '"
                                + ids.get(0) + "', which is not in " + versions
                                + ". Restore that folder or publish a run again.")));
    }

    @Override
    public LabelVersion version(String id) {
        return byId(id).orElseThrow(() -> {
            List<String> ids = ids().stream().map(VersionId::toString).toList();
            return new UserException("There is no label version '" + id + "' in " + folder + ". "
                    + (ids.isEmpty()
                            ? "It holds none yet."
                            : "The newest: "
                                    + String.join(", ", ids.subList(Math.max(0, ids.size() - SHOWN), ids.size()))
                                    + "; labelcraft:versions lists all."));
        });
    }

    private Optional<LabelVersion> byId(String id) {
        return VersionId.parse(id).map(this::stored).filter(version -> Files.isDirectory(version.folder()));
    }

    @Override
    public <T> T read(Function<LabelVersion, T> reader) {
        LabelVersion version = current();
        while (true) {
            try {
                return reader.apply(version);
            } catch (RuntimeException e) {
                LabelVersion now = current();
                if (now.equals(version)) {
                    throw e;
                }
                version = now;
            }
        }
    }

    @Override
    public boolean isCurrent(Path run) {
        requireLabels(run);
        try {
            Optional<LabelVersion> version = published();
            return version.isPresent() && haveSameLabels(run, version.get());
        } catch (IOException e) {
            throw new UserException(
                    "Cannot compare the labels of " + run + " with those published to " + folder + " (" + e
                            + "). Check that this user may read both folders.",
                    e);
        }
    }

    @Override
    public Optional<LabelVersion> find(Path run) {
        requireLabels(run);
        List<LabelVersion> versions = versions();
        try {
            for (int newest = versions.size() - 1; newest >= 0; newest--) {
                if (haveSameLabels(run, versions.get(newest))) {
                    return Optional.of(versions.get(newest));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UserException(
                    "Cannot compare the labels of " + run + " with those in " + folder + " (" + e
                            + "). Check that this user may read both folders.",
                    e);
        }
    }

    private static boolean haveSameLabels(Path run, LabelVersion version) throws IOException {
        return Files.mismatch(
                        run.resolve(LabelVersion.LABELS_FILE), version.folder().resolve(LabelVersion.LABELS_FILE))
                == -1;
    }

    @Override
    public List<LabelVersion> versions() {
        return ids().stream().map(this::stored).toList();
    }

    @Override
    public List<DamagedVersion> verify() {
        return versions().stream()
                .map(version -> new DamagedVersion(version, Checksums.faults(version.folder())))
                .filter(version -> !version.faults().isEmpty()
                        && Files.exists(version.version().folder()))
                .toList();
    }

    @Override
    public List<String> prune(int keep) {
        return alone("Cannot prune " + folder, () -> {
            List<String> all = ids().stream().map(VersionId::toString).toList();
            Set<String> kept = new HashSet<>(all.subList(Math.max(0, all.size() - keep), all.size()));
            pointer.read().stream()
                    .filter(all::contains)
                    .limit(CURRENT_AND_BEFORE)
                    .forEach(kept::add);
            List<String> gone = all.stream().filter(id -> !kept.contains(id)).toList();
            for (String id : gone) {
                Files.move(versions.resolve(id), outgoing, StandardCopyOption.ATOMIC_MOVE);
                deleteIfThere(outgoing);
            }
            return gone;
        });
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

    private LabelVersion stored(VersionId id) {
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
