package io.labelcraft.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import io.labelcraft.files.FolderLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs as files of a folder, one for each, and a lock beside them that the operating system takes back when its owner dies.
 *
 * <p>Whoever has the lock knows that every other run in the folder that has not ended was lost.
 */
final class FolderRunLedger implements RunLedger {

    private static final String ENDING = ".json";

    private final Path folder;

    FolderRunLedger(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<HeldRun> begin(RunRecord run) {
        try {
            Files.createDirectories(folder);
            Optional<FolderLock> lock = FolderLock.tryAcquire(folder, "run.lock");
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            try {
                endLost(run);
                write(run);
                return Optional.of(new Held(lock.get()));
            } catch (IOException | RuntimeException e) {
                lock.get().close();
                throw e;
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void endLost(RunRecord successor) {
        for (RunRecord run : newest(Integer.MAX_VALUE)) {
            if (!run.state().terminal()) {
                record(LostRun.of(run, successor));
            }
        }
    }

    /** The operating system knows at once. */
    @Override
    public Optional<Instant> heldUntil() {
        return Optional.empty();
    }

    @Override
    public void record(RunRecord run) {
        try {
            write(run);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void write(RunRecord run) throws IOException {
        byte[] json = RunJson.write(run).getBytes(StandardCharsets.UTF_8);
        DurableFile.replace(folder.resolve(run.id() + ENDING), out -> out.write(json));
    }

    @Override
    public List<RunRecord> newest(int count) {
        return files().stream()
                .limit(count)
                .map(this::read)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<RunRecord> find(String id) {
        return files().stream()
                .filter(file -> file.getFileName().toString().equals(id + ENDING))
                .findFirst()
                .flatMap(this::read);
    }

    /** The latest first. */
    private List<Path> files() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> isRun(file.getFileName().toString()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UserException(
                    "Cannot list the runs in " + folder + " (" + e + "). Check that this user may read the folder.", e);
        }
    }

    private static boolean isRun(String name) {
        return name.endsWith(ENDING) && !name.startsWith(".");
    }

    /** Empty if the run was pruned away meanwhile. */
    private Optional<RunRecord> read(Path file) {
        try {
            RunRecord run = RunJson.read(Files.readString(file));
            if (!file.endsWith(run.id() + ENDING)) {
                throw new UserException("The run's record " + file + " is that of another run, '" + run.id()
                        + "'. Delete it: the labels do not depend on it.");
            }
            return Optional.of(run);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new UserException(
                    "The run's record " + file + " cannot be read (" + e.getOriginalMessage()
                            + "). Mend it, or delete it: the labels do not depend on it.",
                    e);
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + " (" + e + "). Check that this user may read it.", e);
        }
    }

    @Override
    public void prune(int keep) {
        try {
            for (Path file : files().stream().skip(keep).toList()) {
                if (read(file).filter(run -> !run.state().terminal()).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
            deleteTemporaries();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** A process that died while it wrote has left one. */
    private void deleteTemporaries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(
                            each -> each.getFileName().toString().endsWith(".tmp"))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {}

    private UserException cannotWrite(IOException cause) {
        return new UserException(
                "Cannot write to the run ledger " + folder + " (" + cause
                        + "). Check that the folder can be written and has space. The published labels stay as they are.",
                cause);
    }

    private final class Held implements HeldRun {

        private final FolderLock lock;

        Held(FolderLock lock) {
            this.lock = lock;
        }

        @Override
        public void update(RunRecord run) {
            record(run);
        }

        /** The lock is this process's until it ends. */
        @Override
        public void renew() {}

        @Override
        public void end(RunRecord run) {
            record(run);
            close();
        }

        @Override
        public void close() {
            try {
                lock.close();
            } catch (IOException e) {
                throw cannotWrite(e);
            }
        }
    }
}
