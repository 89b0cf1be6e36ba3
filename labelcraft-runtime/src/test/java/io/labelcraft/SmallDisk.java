package io.labelcraft;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory that can be full. */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 512;
    private static final long SIZE = 16L << 20;

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setBlockSize(BLOCK)
            .setMaxSize(SIZE)
            .build());
    private final Path ballast = files.getPath("/ballast");

    public Path folder(String name) {
        return files.getPath("/" + name);
    }

    /** Takes up all space. */
    public void fill() {
        leave(0);
    }

    /** Takes up all space but so many bytes, rounded down to whole blocks. */
    public void leave(long bytes) {
        empty();
        try {
            long free = free();
            try (OutputStream out = Files.newOutputStream(ballast)) {
                for (long block = 0; block < (free - bytes) / BLOCK; block++) {
                    out.write(new byte[BLOCK]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(files.getPath("/")).getUnallocatedSpace();
    }

    /** Gives the space back. */
    public void empty() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
