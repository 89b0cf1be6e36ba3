package io.labelcraft.training;

import com.google.common.io.ByteStreams;
import io.labelcraft.files.DurableFile;
import io.labelcraft.nn.TensorEngine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The state of one stage as plain big-endian data: the text {@code labelcraft-checkpoint}, the int schema 3, the run's key,
 * its backend and threads, the state, and the CRC-32 of all that as a long.
 */
record CheckpointFile(Path path) {

    private static final String MAGIC = "labelcraft-checkpoint";
    private static final int SCHEMA = 3;

    /** The same for all processes, so that a killed one leaves no more than one. */
    private static final String UNFINISHED = "unfinished";

    /** The run that wrote a file, and what it computed with. */
    record Origin(String key, TensorEngine engine) {}

    /** Replaces the file at one instant. One write at a time in a folder. */
    void write(Origin origin, Resumable state) throws IOException {
        DurableFile.replace(path, path.resolveSibling(UNFINISHED), out -> write(out, origin, state));
    }

    private static void write(OutputStream file, Origin origin, Resumable state) throws IOException {
        CheckedOutputStream summed = new CheckedOutputStream(new BufferedOutputStream(file), new CRC32());
        DataOutputStream out = new DataOutputStream(summed);
        out.writeUTF(MAGIC);
        out.writeInt(SCHEMA);
        out.writeUTF(origin.key());
        out.writeUTF(origin.engine().backend());
        out.writeUTF(origin.engine().threads());
        state.write(out);
        out.writeLong(summed.getChecksum().getValue());
        out.flush();
    }

    /** Who wrote the file; empty if it is no checkpoint of this version. */
    Optional<Origin> origin() throws IOException {
        try (DataInputStream in = open()) {
            return Optional.of(skipToState(in));
        } catch (EOFException | UTFDataFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the file is one of this version and as it was written. */
    boolean whole() throws IOException {
        long content = Files.size(path) - Long.BYTES;
        if (content < 0 || origin().isEmpty()) {
            return false;
        }
        try (DataInputStream in = open()) {
            CheckedInputStream summed = new CheckedInputStream(ByteStreams.limit(in, content), new CRC32());
            ByteStreams.exhaust(summed);
            return in.readLong() == summed.getChecksum().getValue();
        }
    }

    /** Reads the state of a whole file. */
    void read(Resumable state) throws IOException {
        try (DataInputStream in = open()) {
            skipToState(in);
            state.read(in);
        }
    }

    private static Origin skipToState(DataInputStream in) throws IOException {
        if (!in.readUTF().equals(MAGIC) || in.readInt() != SCHEMA) {
            throw new UTFDataFormatException("no checkpoint of this version");
        }
        return new Origin(in.readUTF(), new TensorEngine(in.readUTF(), in.readUTF()));
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
    }
}
