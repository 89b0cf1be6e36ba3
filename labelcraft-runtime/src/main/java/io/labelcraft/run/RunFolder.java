package io.labelcraft.run;

import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import io.labelcraft.files.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.io.file.PathUtils;

/**
 * The folder of a model's run, locked for one run at a time, whose files are replaced all together or not at all.
 *
 * <p>New files are written beside it. To commit, the old ones are moved aside and the new ones in; then the old ones are
 * given up by one rename. What a crash leaves in between is undone by the next run.
 */
final class RunFolder implements AutoCloseable {

    private final Path target;
    private final Path incoming;
    private final Path previous;
    private final Path givenUp;
    private final FolderLock lock;

    private RunFolder(Path target, FolderLock lock) {
        this.target = target;
        this.incoming = beside(target, "new");
        this.previous = beside(target, "old");
        this.givenUp = beside(target, "done");
        this.lock = lock;
    }

    /**
     * Opens the folder, before any work is done in vain.
     *
     * @throws UserException if it cannot be written, or another run works on it
     */
    static RunFolder open(Path folder) {
        Path target = folder.toAbsolutePath();
        try {
            Files.createDirectories(target);
            Files.delete(Files.createTempFile(target, ".writable", null));
            FolderLock lock = FolderLock.acquire(
                    target.getParent(), beside(target, "lock").getFileName().toString(), owner -> busy(target, owner));
            RunFolder opened = new RunFolder(target, lock);
            opened.recover();
            Files.createDirectory(opened.incoming);
            return opened;
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    /** Where a new file is to be written. */
    Path file(RunFile file) {
        return incoming.resolve(file.fileName());
    }

    /** Replaces the run's files by the new ones. */
    void commit() {
        try {
            Files.createDirectory(previous);
            for (RunFile file : RunFile.values()) {
                moveIfThere(target, previous, file);
            }
            for (RunFile file : RunFile.values()) {
                Files.move(file(file), target.resolve(file.fileName()), StandardCopyOption.ATOMIC_MOVE);
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
            for (RunFile file : RunFile.values()) {
                Files.deleteIfExists(target.resolve(file.fileName()));
                moveIfThere(previous, target, file);
            }
        }
        deleteIfThere(previous);
        deleteIfThere(givenUp);
        deleteIfThere(incoming);
    }

    private static void moveIfThere(Path from, Path to, RunFile file) throws IOException {
        Path source = from.resolve(file.fileName());
        if (Files.exists(source)) {
            Files.move(source, to.resolve(file.fileName()), StandardCopyOption.ATOMIC_MOVE);
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
