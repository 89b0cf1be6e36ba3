package io.labelcraft.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that a training run left. */
record RunFolder(Path folder) {

    Metrics metrics() throws IOException {
        return Metrics.read(file("metrics.json"));
    }

    List<String> labels() throws IOException {
        return Files.readAllLines(file("labels.csv"), StandardCharsets.UTF_8);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** SHA-256 of every file, by file name. */
    Map<String, String> fingerprints() throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> fingerprints.put(file.getFileName().toString(), fingerprint(file)));
        }
        return fingerprints;
    }

    private static String fingerprint(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
