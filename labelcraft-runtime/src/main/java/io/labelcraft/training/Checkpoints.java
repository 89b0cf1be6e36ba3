package io.labelcraft.training;

import com.google.common.io.ByteStreams;
import io.labelcraft.UserException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The one file that a search can go on from. It holds the state after the last whole epoch as plain big-endian data: the text
 * {@code labelcraft-checkpoint}, the int schema 1, the key of the run, the state, and the CRC-32 of all that as a long.
 *
 * <p>One run at a time.
 */
public final class Checkpoints {

    private static final String MAGIC = "labelcraft-checkpoint";
    private static final int SCHEMA = 1;

    private final Optional<Path> file;
    private final String key;
    private final boolean resume;

    private Checkpoints(Optional<Path> file, String key, boolean resume) {
        this.file = file;
        this.key = key;
        this.resume = resume;
    }

    /**
     * Checkpoints of one run.
     *
     * @param file in a folder that exists
     * @param key the same for runs that would give the same labels, and for no others
     * @param resume whether to go on from the file, if it is of this run
     */
    public static Checkpoints in(Path file, String key, boolean resume) {
        return new Checkpoints(Optional.of(file), key, resume);
    }

    /** No checkpoints: a run starts at the beginning, and ends or is lost. */
    public static Checkpoints none() {
        return new Checkpoints(Optional.empty(), "", false);
    }

    /** Replaces the last checkpoint at one instant. */
    void save(Resumable state) {
        if (file.isPresent()) {
            try {
                replace(file.get(), state);
            } catch (IOException e) {
                throw new UserException(
                        "Cannot write the checkpoint " + file.get() + ": " + e.getMessage()
                                + ". Free some space or choose another folder. Earlier results stay as they were.",
                        e);
            }
        }
    }

    private void replace(Path target, Resumable state) throws IOException {
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                write(channel, state);
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void write(FileChannel channel, Resumable state) throws IOException {
        CheckedOutputStream summed =
                new CheckedOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)), new CRC32());
        DataOutputStream out = new DataOutputStream(summed);
        out.writeUTF(MAGIC);
        out.writeInt(SCHEMA);
        out.writeUTF(key);
        state.write(out);
        out.writeLong(summed.getChecksum().getValue());
        out.flush();
    }

    /**
     * Puts a fresh search where the checkpoint left off, if the run is to be resumed and has one.
     *
     * @return whether it has; else the state is as it was
     */
    boolean resume(Resumable state, Progress progress) {
        if (!resume || file.isEmpty()) {
            return false;
        }
        try {
            Optional<String> objection = objection(file.get());
            objection.ifPresent(reason -> progress.on(new Progress.CheckpointIgnored(reason)));
            if (objection.isEmpty()) {
                read(file.get(), state);
            }
            return objection.isEmpty();
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read the checkpoint " + file.get() + ": " + e.getMessage()
                            + ". Run again without labelcraft.resume to start at the beginning.",
                    e);
        }
    }

    private Optional<String> objection(Path checkpoint) throws IOException {
        if (!Files.exists(checkpoint)) {
            return Optional.of("there is none at " + checkpoint);
        }
        if (!whole(checkpoint)) {
            return Optional.of(checkpoint + " is no whole checkpoint of this version");
        }
        try (DataInputStream in = open(checkpoint)) {
            in.readUTF();
            in.readInt();
            return in.readUTF().equals(key)
                    ? Optional.empty()
                    : Optional.of(checkpoint + " is of a run with other settings, log or version");
        }
    }

    private static boolean whole(Path checkpoint) throws IOException {
        long content = Files.size(checkpoint) - Long.BYTES;
        try (DataInputStream in = open(checkpoint)) {
            CheckedInputStream summed = new CheckedInputStream(ByteStreams.limit(in, content), new CRC32());
            ByteStreams.exhaust(summed);
            return in.readLong() == summed.getChecksum().getValue() && named(checkpoint);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean named(Path checkpoint) throws IOException {
        try (DataInputStream in = open(checkpoint)) {
            return in.readUTF().equals(MAGIC) && in.readInt() == SCHEMA;
        }
    }

    private static void read(Path checkpoint, Resumable state) throws IOException {
        try (DataInputStream in = open(checkpoint)) {
            in.readUTF();
            in.readInt();
            in.readUTF();
            state.read(in);
        }
    }

    private static DataInputStream open(Path checkpoint) throws IOException {
        InputStream in = Files.newInputStream(checkpoint);
        return new DataInputStream(new BufferedInputStream(in));
    }

    /** Takes the file away once the run's results are safe. */
    public void delete() {
        if (file.isPresent()) {
            try {
                Files.deleteIfExists(file.get());
            } catch (IOException e) {
                throw new UserException(
                        "Cannot delete the checkpoint " + file.get() + ": " + e.getMessage()
                                + ". The run's results are complete; delete it yourself.",
                        e);
            }
        }
    }
}
