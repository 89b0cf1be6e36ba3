package io.labelcraft.labels;

import io.labelcraft.data.ParquetColumn;
import io.labelcraft.data.ParquetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Labels as typed columns, rows by user, time, item and log row. */
final class LabelParquet {

    private final LabelTable labels;
    private final int[] rows;

    LabelParquet(LabelTable labels) {
        this.labels = labels;
        this.rows = labels.rowsByTime();
    }

    /** The columns of a {@code labels.csv}. */
    void writeAll(Path file) throws IOException {
        List<ParquetColumn> columns = keys();
        columns.add(new ParquetColumn.Integers("log_row", row -> labels.logRow()[rows[row]]));
        labels.raw().forEach(column -> columns.add(raw(column)));
        columns.add(label());
        ParquetFile.write(file, columns, rows.length);
    }

    /** User, item, time and label alone. */
    void writeEssential(Path file) throws IOException {
        List<ParquetColumn> columns = keys();
        columns.add(label());
        ParquetFile.write(file, columns, rows.length);
    }

    private List<ParquetColumn> keys() {
        List<ParquetColumn> columns = new ArrayList<>();
        columns.add(ParquetColumn.ids("user", labels.users(), sorted(labels.user())));
        columns.add(ParquetColumn.ids("item", labels.items(), sorted(labels.item())));
        columns.add(new ParquetColumn.Instants("time", row -> labels.timeMillis()[rows[row]]));
        return columns;
    }

    private int[] sorted(int[] column) {
        int[] sorted = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            sorted[row] = column[rows[row]];
        }
        return sorted;
    }

    private ParquetColumn raw(RawColumn column) {
        String name = LabelHeader.column(column.field());
        return column.binary()
                ? new ParquetColumn.Flags(name, row -> column.values()[rows[row]] == 1)
                : new ParquetColumn.Numbers(name, row -> column.values()[rows[row]]);
    }

    private ParquetColumn label() {
        return new ParquetColumn.Numbers(LabelHeader.LABEL, row -> labels.label()[rows[row]]);
    }
}
