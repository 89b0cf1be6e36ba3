package io.labelcraft.labels;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import io.labelcraft.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the files of a version were when it was stored.
 *
 * @param byName SHA-256 in lower-case hexadecimal digits, by the file's name
 */
record Checksums(SortedMap<String, String> byName) {

    /** The name of the file that holds them, as {@code sha256sum -c} reads it. */
    static final String FILE = "SHA256SUMS";

    private static final int HASH_DIGITS = 8;

    /** Names that stay in a folder and on a line. */
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*)");

    Checksums {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** @return empty if the text is not one of checksums */
    static Optional<Checksums> parse(String text) {
        SortedMap<String, String> byName = new TreeMap<>();
        for (String line : text.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            byName.put(matcher.group(2), matcher.group(1));
        }
        return Optional.of(new Checksums(byName));
    }

    /** @throws UserException if the file cannot be read */
    static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + " (" + e + "). Check that this user may read it.", e);
        }
    }

    /** Reads all of a stream. */
    static String of(InputStream in) throws IOException {
        try (HashingInputStream hashing = new HashingInputStream(Hashing.sha256(), in)) {
            hashing.transferTo(OutputStream.nullOutputStream());
            return hashing.hash().toString();
        }
    }

    Optional<String> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The lines of {@value #FILE}. */
    String text() {
        return byName.entrySet().stream().map(Checksums::line).collect(Collectors.joining());
    }

    private static String line(Map.Entry<String, String> file) {
        return file.getValue() + "  " + file.getKey() + "\n";
    }

    /** What stands for all files in a version's id. */
    String hash() {
        return Hashing.sha256()
                .hashString(text(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, HASH_DIGITS);
    }
}
