package io.labelcraft.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes that a crash, of this process or of the machine, leaves either undone or whole. */
public final class DurableFile {

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; closing is the caller's. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** What writes a whole file by itself. */
    @FunctionalInterface
    public interface PathWriter {
        /** Writes all of it and closes it. */
        void writeTo(Path file) throws IOException;
    }

    private DurableFile() {}

    /** Puts a whole file in the place of {@code target} at one instant. {@code temporary} lies on the same file system. */
    public static void replace(Path target, Path temporary, Content content) throws IOException {
        try {
            write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceFolder(target.toAbsolutePath().getParent());
    }

    /**
     * The same, with a temporary name beside the target. Makes the folders that are missing.
     *
     * @param target where what was there before stays if anything fails
     */
    public static void replace(Path target, Content content) throws IOException {
        Path place = target.toAbsolutePath();
        Files.createDirectories(place.getParent());
        replace(place, temporary(place), content);
    }

    /**
     * The same for what can only be written by path.
     *
     * @param writer is given the name of a file that does not exist yet
     */
    public static void replaceByPath(Path target, PathWriter writer) throws IOException {
        Path place = target.toAbsolutePath();
        Files.createDirectories(place.getParent());
        Path temporary = temporary(place);
        try {
            writer.writeTo(temporary);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceFolder(place.getParent());
    }

    private static Path temporary(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    /** Writes a file, over what it held, and returns once the disk has it. */
    public static void write(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            content.writeTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /** Returns once the disk has the names in a folder, where the operating system can say so. */
    public static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
