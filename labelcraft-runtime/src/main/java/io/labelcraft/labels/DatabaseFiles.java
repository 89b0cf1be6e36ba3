package io.labelcraft.labels;

import com.google.common.collect.Iterators;
import io.labelcraft.database.Transaction;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A version's files as rows: each is compressed, and cut into parts of which one at a time is held in memory. */
record DatabaseFiles(Transaction transaction, String model, VersionId id) {

    /** H2 takes no more than twice as much in one value. */
    private static final int PART_BYTES = 1 << 19;

    void write(String name, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(new Parts(name), PART_BYTES))) {
            Files.copy(file, out);
        }
    }

    /** @throws IOException also at a later read, if the rows do not hold a whole compressed file */
    InputStream read(String name) throws IOException {
        Iterator<InputStream> parts = IntStream.iterate(0, part -> part + 1)
                .mapToObj(part -> part(name, part))
                .takeWhile(Optional::isPresent)
                .<InputStream>map(part -> new ByteArrayInputStream(part.get()))
                .iterator();
        return new GZIPInputStream(new SequenceInputStream(Iterators.asEnumeration(parts)), PART_BYTES);
    }

    private Optional<byte[]> part(String name, int part) {
        return transaction
                .query(
                        "SELECT content FROM labelcraft_version_file"
                                + " WHERE model = ? AND version = ? AND name = ? AND part = ?",
                        row -> row.getBytes(1),
                        model,
                        id.toString(),
                        name,
                        part)
                .stream()
                .findFirst();
    }

    /** Makes a row of all that is written at once. */
    private final class Parts extends OutputStream {

        private final String name;
        private int part;

        Parts(String name) {
            this.name = name;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            transaction.update(
                    "INSERT INTO labelcraft_version_file (model, version, name, part, content) VALUES (?, ?, ?, ?, ?)",
                    model,
                    id.toString(),
                    name,
                    part++,
                    Arrays.copyOfRange(bytes, offset, offset + length));
        }
    }
}
