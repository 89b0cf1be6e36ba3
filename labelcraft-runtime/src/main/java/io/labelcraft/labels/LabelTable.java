package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.config.LogSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.IdMap;
import io.labelcraft.files.DurableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The labels of a run in columns.
 *
 * <p>Arrays are shared, not copied: callers must not write to them. Safe for many threads after construction.
 *
 * @param users ids of the users; {@code user[row]} indexes them
 * @param items ids of the items; {@code item[row]} indexes them
 * @param timeMillis milliseconds since 1970-01-01 UTC
 * @param logRow number of the row in the feedback log, from 1; no two rows share one
 * @param raw the feedback that each label was made from, sorted by field name
 * @param label in [0,1]; the labelling model's are in (0,1) up to rounding
 */
public record LabelTable(
        IdMap users,
        IdMap items,
        int[] user,
        int[] item,
        long[] timeMillis,
        long[] logRow,
        List<RawColumn> raw,
        double[] label) {

    /** @throws IllegalArgumentException if columns differ in length, a field comes twice or a label is outside [0,1] */
    public LabelTable {
        raw = raw.stream().sorted(Comparator.comparing(RawColumn::field)).toList();
        requireLength("item", item.length, user.length);
        requireLength("time", timeMillis.length, user.length);
        requireLength("log row", logRow.length, user.length);
        requireLength("label", label.length, user.length);
        Set<String> fields = new HashSet<>();
        for (RawColumn column : raw) {
            requireLength(column.field(), column.values().length, user.length);
            if (!fields.add(column.field())) {
                throw new IllegalArgumentException("two columns of the field " + column.field());
            }
        }
        requireUnitInterval(label);
    }

    /**
     * The labels of a feedback table with its raw feedback.
     *
     * @param log says which fields are binary and what the item duration is called
     * @param labels one for each row of the table, in [0,1]
     */
    public static LabelTable of(FeedbackTable table, LogSpec log, double[] labels) {
        List<RawColumn> raw = new ArrayList<>();
        for (LogSpec.FeedbackColumn column : log.feedback()) {
            raw.add(new RawColumn(
                    column.field(),
                    column.kind() == LogSpec.Kind.BINARY,
                    table.feedback().get(column.field())));
        }
        log.itemDuration()
                .ifPresent(duration -> raw.add(new RawColumn(
                        duration.field(), false, table.itemDuration().orElseThrow())));
        return new LabelTable(
                table.users(),
                table.items(),
                table.user(),
                table.item(),
                table.timeMillis(),
                table.logRow(),
                raw,
                labels);
    }

    /**
     * Reads a {@code labels.csv}. Ids are numeric where every one of a column is an integer as Java writes it.
     *
     * @throws UserException that names file, line and column of what cannot be read
     */
    public static LabelTable read(Path file) {
        return new LabelCsvReader(file).read();
    }

    /**
     * Writes a {@code labels.csv}: the same rows give the same bytes, in whatever order the table holds them. A failed
     * write leaves a file of that name as it was.
     *
     * @throws UserException if the file cannot be written
     */
    public void write(Path file) {
        ExportedLabels.write(file, () -> DurableFile.replace(file, new LabelCsvWriter(this)::writeTo));
    }

    /**
     * Writes the same columns as Parquet: ids as integers where all of a column are integers, else as text; times as instants,
     * binary fields as true or false, other numbers in double precision.
     *
     * @throws UserException if the file cannot be written
     */
    public void writeParquet(Path file) {
        ExportedLabels.write(file, () -> DurableFile.replaceByPath(file, new LabelParquet(this)::writeAll));
    }

    public int rows() {
        return user.length;
    }

    /**
     * The rows by user, item, time and log row, ids in the order of {@link IdMap#compare}: the labels of a user and an
     * item stand together, the latest last.
     */
    public int[] rowsByPair() {
        RowOrder order = new RowOrder(rows());
        return order.by(
                order.ranks(users, user), order.ranks(items, item), order.ranks(timeMillis), order.ranks(logRow));
    }

    /** The rows by user, time, item and log row, ids in the order of {@link IdMap#compare}. */
    int[] rowsByTime() {
        RowOrder order = new RowOrder(rows());
        return order.by(
                order.ranks(users, user), order.ranks(timeMillis), order.ranks(items, item), order.ranks(logRow));
    }

    private static void requireLength(String column, int length, int rows) {
        if (length != rows) {
            throw new IllegalArgumentException("column " + column + " has " + length + " rows, expected " + rows);
        }
    }

    private static void requireUnitInterval(double[] label) {
        for (int row = 0; row < label.length; row++) {
            if (!(label[row] >= 0 && label[row] <= 1)) {
                throw new IllegalArgumentException("row " + row + ": label " + label[row] + " is outside [0,1]");
            }
        }
    }
}
