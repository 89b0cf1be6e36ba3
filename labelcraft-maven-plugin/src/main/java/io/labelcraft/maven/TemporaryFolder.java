package io.labelcraft.maven;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.codehaus.plexus.util.FileUtils;

/**
 * Where a fork puts what it needs for a while, such as the native libraries that it unpacks. The folder goes when this is closed;
 * what a killed Maven left behind goes with the next one's.
 */
final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "labelcraft-";
    private static final String OWN_PREFIX = PREFIX + ProcessHandle.current().pid() + "-";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private TemporaryFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** A new folder, for this user alone. */
    static TemporaryFolder in(Path parent) throws IOException {
        clearAbandoned(parent);
        Path folder = Files.createTempDirectory(parent, OWN_PREFIX);
        // The lock has its name only once it is held: whoever finds it free knows that its owner is dead.
        Path unnamed = folder.resolve(LOCK + ".new");
        FileChannel lock = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        TemporaryFolder created = new TemporaryFolder(folder, lock);
        try {
            lock.lock();
            Files.move(unnamed, folder.resolve(LOCK));
        } catch (IOException e) {
            created.close();
            throw e;
        }
        return created;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        closed(lock);
        delete(path);
    }

    private static void clearAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!isOwn(folder) && isAbandoned(folder.resolve(LOCK))) {
                    delete(folder);
                }
            }
        }
    }

    /** Of a build in this process: to open its lock and close it again would set it free. */
    private static boolean isOwn(Path folder) {
        return folder.getFileName().toString().startsWith(OWN_PREFIX);
    }

    /** Not where there is no lock: such a folder is another program's, or its owner is about to lock it. */
    private static boolean isAbandoned(Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static void closed(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The folder goes all the same.
        }
    }

    /** What cannot be deleted now, since it is another user's or still loaded, is left to the next run. */
    private static void delete(Path folder) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException e) {
            // Nothing depends on it.
        }
    }
}
