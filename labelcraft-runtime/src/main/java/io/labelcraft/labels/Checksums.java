package io.labelcraft.labels;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.labelcraft.files.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code SHA256SUMS}: what the other files of a version hold, as {@code sha256sum -c} reads it. */
final class Checksums {

    static final String FILE = "SHA256SUMS";

    private static final int DIGITS = 64;

    private Checksums() {}

    /** @param sums by file name */
    static void write(Path folder, Map<String, String> sums) throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(sums)
                .forEach((file, sum) ->
                        text.append(sum).append("  ").append(file).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        DurableFile.write(folder.resolve(FILE), out -> out.write(bytes));
    }

    static String of(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    }

    /** What is missing or not as it was written, as half sentences; none if the version is whole. */
    static List<String> faults(Path folder) {
        List<String> faults = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(folder.resolve(FILE))) {
                String file = line.substring(Math.min(line.length(), DIGITS + 2));
                if (file.isEmpty() || !Path.of(file).equals(Path.of(file).getFileName())) {
                    faults.add(FILE + " has the line '" + line + "', which is none of its own");
                } else if (!Files.isRegularFile(folder.resolve(file))) {
                    faults.add(file + " is missing");
                } else if (!line.startsWith(of(folder.resolve(file)))) {
                    faults.add(file + " was changed or damaged");
                }
            }
        } catch (IOException e) {
            faults.add("its files cannot be read (" + e + ")");
        }
        return faults;
    }
}
