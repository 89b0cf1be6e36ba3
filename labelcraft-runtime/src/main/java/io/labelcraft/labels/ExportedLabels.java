package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.files.CsvWriter;
import io.labelcraft.files.DurableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Labels for programs that know nothing of LabelCraft: user, item, time and label, rows by user, time, item and log row. A failed
 * write leaves a file of the same name as it was.
 */
public record ExportedLabels(LabelTable labels) {

    private static final List<String> HEADER = List.of("user", "item", "time", LabelHeader.LABEL);

    /** Always to the millisecond, so that texts sort as the times do. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    /**
     * Writes CSV, times as ISO 8601 in UTC, e.g. {@code 2022-05-01T00:00:00.123Z}.
     *
     * @throws UserException if the file cannot be written
     */
    public void writeCsv(Path file) {
        write(file, () -> DurableFile.replace(file, this::writeTo));
    }

    /**
     * Writes Parquet: ids as integers where all of a column are integers as Java writes them, else as text; times as instants.
     *
     * @throws UserException if the file cannot be written
     */
    public void writeParquet(Path file) {
        write(file, () -> DurableFile.replaceByPath(file, new LabelParquet(labels)::writeEssential));
    }

    private void writeTo(OutputStream out) throws IOException {
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.row(HEADER);
            for (int row : labels.rowsByTime()) {
                csv.beginRow();
                csv.write(labels.users().id(labels.user()[row]));
                csv.write(labels.items().id(labels.item()[row]));
                csv.write(TIME.format(Instant.ofEpochMilli(labels.timeMillis()[row])));
                csv.write(labels.label()[row]);
                csv.endRow();
            }
        }
    }

    /** An act of writing that may fail. */
    interface Writing {
        void run() throws IOException;
    }

    static void write(Path file, Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UserException(
                    "Cannot write the labels to " + file.toAbsolutePath() + " (" + e
                            + "). Any earlier file there is unchanged. Check that"
                            + " the folder can be written and has space, then run again.",
                    e);
        }
    }
}
