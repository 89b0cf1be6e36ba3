package io.labelcraft.labels;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a run that become a version. */
record RunFiles(Path run) {

    static void requireLabels(Path run) {
        if (!Files.isRegularFile(run.resolve(LabelVersion.LABELS_FILE))) {
            throw new UserException("There is no " + LabelVersion.LABELS_FILE + " in the run's folder " + run
                    + ". Make one with labelcraft:train, then publish it.");
        }
    }

    /**
     * Copies and forces them, and their checksums beside them.
     *
     * @param folder empty
     * @throws UserException if the labels that were copied cannot be read
     */
    Checksums copyTo(Path folder) throws IOException {
        SortedMap<String, String> byName = new TreeMap<>();
        for (Path file : list()) {
            String name = file.getFileName().toString();
            DurableFile.write(folder.resolve(name), out -> byName.put(name, copy(file, out)));
        }
        LabelTable.read(folder.resolve(LabelVersion.LABELS_FILE));
        Checksums checksums = new Checksums(byName);
        if (Checksums.parse(checksums.text()).isEmpty()) {
            throw new UserException(
                    "The run's folder " + run + " holds a file whose name has a line break or a backslash;"
                            + " expected none. Take it out, then publish again.");
        }
        byte[] text = checksums.text().getBytes(StandardCharsets.UTF_8);
        DurableFile.write(folder.resolve(Checksums.FILE), out -> out.write(text));
        DurableFile.forceFolder(folder);
        return checksums;
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.endsWith(Checksums.FILE))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the checksum of what was copied. */
    private static String copy(Path file, OutputStream out) throws IOException {
        HashingOutputStream hashing = new HashingOutputStream(Hashing.sha256(), out);
        Files.copy(file, hashing);
        return hashing.hash().toString();
    }
}
