package io.labelcraft.files;

import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The right to write what a lock file stands for. The operating system takes it back when its owner dies, so a lock file
 * that is found means nothing by itself; its text says for people who held the lock last.
 */
public final class FolderLock implements AutoCloseable {

    /** Beyond the owner's text, which others must be able to read where a locked region cannot be read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * Files locked in this process. File locks belong to a process, and closing any channel on the file gives them
     * up: a second owner in this process must not even open the file.
     */
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock or fails at once.
     *
     * @param folder exists
     * @param name of the lock file in it
     * @param refusal what to throw if another has the lock, made of a description of that owner
     */
    public static FolderLock acquire(Path folder, String name, Function<String, UserException> refusal)
            throws IOException {
        Optional<FolderLock> lock = tryAcquire(folder, name);
        if (lock.isEmpty()) {
            throw refusal.apply(owner(folder.toRealPath().resolve(name)));
        }
        return lock.get();
    }

    /**
     * Takes the lock, or returns none if another has it.
     *
     * @param folder exists
     * @param name of the lock file in it
     */
    public static Optional<FolderLock> tryAcquire(Path folder, String name) throws IOException {
        Path real = folder.toRealPath().resolve(name);
        if (!LOCKED_HERE.add(real)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        Optional<FolderLock> taken = Optional.empty();
        try {
            channel = FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                writeOwner(channel);
                taken = Optional.of(new FolderLock(real, channel));
            }
            return taken;
        } finally {
            if (taken.isEmpty()) {
                release(real, channel);
            }
        }
    }

    private static void release(Path real, FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            LOCKED_HERE.remove(real);
        }
    }

    /** Gives it up; a second time does nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            release(file, channel);
        }
    }

    private static void writeOwner(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(ThisProcess.asOwner().getBytes(StandardCharsets.UTF_8)));
    }

    private static String owner(Path file) throws IOException {
        if (LOCKED_HERE.contains(file)) {
            return "this process";
        }
        String owner = Files.readString(file);
        return owner.isEmpty() ? "another process" : owner;
    }
}
