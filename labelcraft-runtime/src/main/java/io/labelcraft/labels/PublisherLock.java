package io.labelcraft.labels;

import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to publish to one repository. The operating system takes it back when its owner dies, so a lock file that is
 * found means nothing by itself; its text says for people who held the lock last.
 */
final class PublisherLock implements AutoCloseable {

    private static final String FILE = "publisher.lock";

    /** Beyond the owner's text, which others must be able to read where a locked region cannot be read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * Repositories locked in this process. File locks belong to a process, and closing any channel on the file gives them
     * up: a second publisher of this process must not even open the file.
     */
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private final Path repository;
    private final FileChannel channel;

    private PublisherLock(Path repository, FileChannel channel) {
        this.repository = repository;
        this.channel = channel;
    }

    /**
     * Takes the lock or fails at once.
     *
     * @param repository exists
     * @throws UserException that names the owner, if there is one
     */
    static PublisherLock acquire(Path repository) throws IOException {
        Path real = repository.toRealPath();
        if (!LOCKED_HERE.add(real)) {
            throw refused(real, "this process");
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw refused(real, owner(real));
            }
            writeOwner(channel);
            return new PublisherLock(real, channel);
        } catch (IOException | RuntimeException e) {
            LOCKED_HERE.remove(real);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            LOCKED_HERE.remove(repository);
        }
    }

    private static void writeOwner(FileChannel channel) throws IOException {
        String owner = "process " + ProcessHandle.current().pid() + " of user " + System.getProperty("user.name")
                + ", since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
    }

    private static String owner(Path repository) throws IOException {
        String owner = Files.readString(repository.resolve(FILE));
        return owner.isEmpty() ? "another process" : owner;
    }

    private static UserException refused(Path repository, String owner) {
        return new UserException("Labels are being published to " + repository + " already, by " + owner
                + ". Nothing was changed. Publish again when that has ended.");
    }
}
