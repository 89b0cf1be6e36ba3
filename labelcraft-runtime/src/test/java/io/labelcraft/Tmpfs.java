package io.labelcraft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file system of its own in memory, mounted at a folder by root until it is closed. */
public final class Tmpfs implements AutoCloseable {

    private final Path folder;

    private Tmpfs(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts one.
     *
     * @param folder is made
     * @param size as mount takes it, e.g. {@code 64k}
     * @return empty where this user or this machine may not mount
     */
    public static Optional<Tmpfs> mount(Path folder, String size) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        return mounted ? Optional.of(new Tmpfs(folder)) : Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    public void readOnly() throws IOException, InterruptedException {
        require("mount", "-o", "remount,ro", folder.toString());
    }

    public void writable() throws IOException, InterruptedException {
        require("mount", "-o", "remount,rw", folder.toString());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        require("umount", "--lazy", folder.toString());
    }

    private static void require(String... command) throws IOException, InterruptedException {
        if (!succeeds(command)) {
            throw new IOException(List.of(command) + " failed");
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
