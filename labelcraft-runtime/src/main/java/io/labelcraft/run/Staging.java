package io.labelcraft.run;

import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * A folder beside a run's own, where its files are written before they replace the last good ones.
 *
 * <p>Its name carries the process, so that runs do not meet in one folder and what a killed run has left is known as such.
 */
final class Staging implements AutoCloseable {

    private static final String PREFIX = ".staging-";

    private final Path folder;
    private final Path target;

    private Staging(Path folder, Path target) {
        this.folder = folder;
        this.target = target;
    }

    /**
     * Makes the folder, before any work is done in vain.
     *
     * @param target where the files belong in the end
     * @throws UserException if it cannot be written
     */
    static Staging beside(Path target) {
        Path parent = target.toAbsolutePath().getParent();
        Path folder = parent.resolve(
                PREFIX + target.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(target);
            deleteAbandoned(parent);
            deleteIfPresent(folder);
            Files.createDirectory(folder);
            Files.delete(Files.createTempFile(target, ".writable", null));
            return new Staging(folder, target);
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    Path file(RunFile file) {
        return folder.resolve(file.fileName());
    }

    /** Moves every file to its place, the manifest last. */
    void commit() {
        try {
            for (RunFile file : RunFile.values()) {
                Files.move(file(file), target.resolve(file.fileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    @Override
    public void close() {
        try {
            deleteIfPresent(folder);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
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

    private static void deleteAbandoned(Path parent) throws IOException {
        List<Path> left;
        try (Stream<Path> entries = Files.list(parent)) {
            left = entries.filter(Staging::abandoned).toList();
        }
        for (Path entry : left) {
            PathUtils.deleteDirectory(entry);
        }
    }

    private static void deleteIfPresent(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static boolean abandoned(Path entry) {
        String name = entry.getFileName().toString();
        String process = name.substring(name.lastIndexOf('-') + 1);
        return name.startsWith(PREFIX)
                && process.chars().allMatch(Character::isDigit)
                && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }
}
