package io.labelcraft.labels;

import io.labelcraft.files.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a {@code labels.csv}, rows by user, time, item and log row. */
final class LabelCsvWriter {

    private final LabelTable labels;

    LabelCsvWriter(LabelTable labels) {
        this.labels = labels;
    }

    void writeTo(OutputStream out) throws IOException {
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.row(LabelHeader.of(labels.raw()));
            for (int row : labels.rowsByTime()) {
                writeRow(csv, row);
            }
        }
    }

    private void writeRow(CsvWriter csv, int row) throws IOException {
        csv.beginRow();
        csv.write(labels.users().id(labels.user()[row]));
        csv.write(labels.items().id(labels.item()[row]));
        csv.write(labels.timeMillis()[row]);
        csv.write(labels.logRow()[row]);
        for (RawColumn column : labels.raw()) {
            double value = column.values()[row];
            if (column.binary()) {
                csv.write(value == 1 ? 1L : 0L);
            } else {
                csv.write(value);
            }
        }
        csv.write(labels.label()[row]);
        csv.endRow();
    }
}
