package io.labelcraft.labels;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Writes a {@code labels.csv}, rows by user, time, item and log row. */
final class LabelCsvWriter {

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final LabelTable labels;

    LabelCsvWriter(LabelTable labels) {
        this.labels = labels;
    }

    void write(Path file) {
        Path target = file.toAbsolutePath();
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(target.getParent());
            DurableFile.replace(target, temporary, this::writeTo);
        } catch (IOException e) {
            throw new UserException(
                    "Cannot write the labels to " + target + " (" + e
                            + "). Any earlier file there is unchanged. Check that"
                            + " the folder can be written and has space, then run again.",
                    e);
        }
    }

    private void writeTo(OutputStream out) throws IOException {
        // An encoder of its own refuses what is not valid text, where a charset by name would write a question mark.
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
        try (CsvGenerator csv = CSV.createGenerator(text)) {
            csv.writeStartArray();
            for (String column : LabelHeader.of(labels.raw())) {
                csv.writeString(column);
            }
            csv.writeEndArray();
            for (int row : labels.rowsByTime()) {
                writeRow(csv, row);
            }
        }
    }

    private void writeRow(CsvGenerator csv, int row) throws IOException {
        csv.writeStartArray();
        writeId(csv, labels.users().id(labels.user()[row]));
        writeId(csv, labels.items().id(labels.item()[row]));
        csv.writeNumber(labels.timeMillis()[row]);
        csv.writeNumber(labels.logRow()[row]);
        for (RawColumn column : labels.raw()) {
            double value = column.values()[row];
            if (column.binary()) {
                csv.writeNumber(value == 1 ? 1 : 0);
            } else {
                csv.writeNumber(value);
            }
        }
        csv.writeNumber(labels.label()[row]);
        csv.writeEndArray();
    }

    private static void writeId(CsvGenerator csv, String id) throws IOException {
        if (id.indexOf('\r') >= 0) {
            // Jackson's strict check does not look for it, but readers take it for the end of a line.
            csv.writeRawValue('"' + id.replace("\"", "\"\"") + '"');
        } else {
            csv.writeString(id);
        }
    }
}
