package io.labelcraft.run;

import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import io.labelcraft.files.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/**
 * The folder of a model's run, locked for one run at a time, whose files are replaced all together or not at all.
 *
 * <p>New files are written beside it. To commit, the old ones are moved aside and the new ones in; then the old ones are
 * given up by one rename. What a crash leaves in between is undone by the next run.
 */
final class RunFolder implements AutoCloseable {

    /** Tells whether the folder can be written. It has one name, so that the next run deletes what a crash left. */
    private static final String PROBE = ".writable";

    private final Path target;
    private final Path incoming;
    private final Path previous;
    private final Path givenUp;
    private final FolderLock lock;
    private final List<String> files;

    private RunFolder(Path target, FolderLock lock, List<String> files) {
        this.target = target;
        this.files = files;
        this.incoming = beside(target, "new");
        this.previous = beside(target, "old");
        this.givenUp = beside(target, "done");
        this.lock = lock;
    }

    /**
     * Opens the folder of a training run, before any work is done in vain.
     *
     * @throws UserException if it cannot be written, or another run works on it
     */
    static RunFolder open(Path folder) {
        return open(
                folder, Arrays.stream(RunFile.values()).map(RunFile::fileName).toList());
    }

    /**
     * The same for a folder of other files.
     *
     * @param files names of all files that the run writes
     */
    static RunFolder open(Path folder, List<String> files) {
        Path target = folder.toAbsolutePath();
        try {
            Files.createDirectories(target);
            FolderLock lock = FolderLock.acquire(
                    target.getParent(), beside(target, "lock").getFileName().toString(), owner -> busy(target, owner));
            RunFolder opened = new RunFolder(target, lock, files);
            try {
                opened.prepare();
            } catch (IOException e) {
                lock.close();
                throw e;
            }
            return opened;
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    private void prepare() throws IOException {
        Path probe = target.resolve(PROBE);
        Files.deleteIfExists(probe);
        Files.delete(Files.createFile(probe));
        recover();
        Files.createDirectory(incoming);
    }

    /** Where a new file is to be written. */
    Path file(RunFile file) {
        return file(file.fileName());
    }

    /** Where a new file is to be written. */
    Path file(String file) {
        return incoming.resolve(file);
    }

    /** Replaces the run's files by the new ones. */
    void commit() {
        try {
            Files.createDirectory(previous);
            for (String file : files) {
                moveIfThere(target, previous, file);
            }
            for (String file : files) {
                Files.move(file(file), target.resolve(file), StandardCopyOption.ATOMIC_MOVE);
            }
            DurableFile.forceFolder(target);
            Files.move(previous, givenUp, StandardCopyOption.ATOMIC_MOVE);
            deleteIfThere(givenUp);
        } catch (IOException e) {
            rollBack(e);
            throw cannotWrite(target, e);
        }
    }

    private void rollBack(IOException cause) {
        try {
            recover();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private void recover() throws IOException {
        if (Files.exists(previous)) {
            for (String file : files) {
                Files.deleteIfExists(target.resolve(file));
                moveIfThere(previous, target, file);
            }
        }
        deleteIfThere(previous);
        deleteIfThere(givenUp);
        deleteIfThere(incoming);
    }

    private static void moveIfThere(Path from, Path to, String file) throws IOException {
        Path source = from.resolve(file);
        if (Files.exists(source)) {
            Files.move(source, to.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void deleteIfThere(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }

    /** A name that no model has: models' names do not begin with a dot. */
    private static Path beside(Path target, String purpose) {
        return target.resolveSibling("." + target.getFileName() + "." + purpose);
    }

    @Override
    public void close() {
        try (lock) {
            deleteIfThere(incoming);
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    private static UserException busy(Path target, String owner) {
        return new UserException("Another run works on " + target + " already: " + owner
                + ". Start again when that has ended, or choose another folder.");
    }

    private static UserException cannotWrite(Path path, IOException cause) {
        return new UserException(
                "Cannot write to the output folder " + path + ": " + reason(cause)
                        + ". Give write permission, free some space, or choose another folder. Earlier results stay as they"
                        + " were.",
                cause);
    }

    private static String reason(IOException cause) {
        String name = cause.getClass().getSimpleName().replace("Exception", "");
        return cause.getMessage() == null ? name : name + " (" + cause.getMessage() + ")";
    }
}
