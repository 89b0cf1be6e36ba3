package io.labelcraft.labeling;

import io.labelcraft.config.LogSpec;
import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What labels are made from, row by row: that of a log, or made up.
 *
 * <p>Arrays are shared, not copied: callers must not write to them.
 *
 * @param columns a value for each row, by field, the item duration among them: seconds for durations, 0 or 1 for binary fields,
 *     a number of times for counts
 */
public record RawFeedback(Map<String, double[]> columns) {

    public RawFeedback {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** All rows of a log. */
    public static RawFeedback of(LogSpec log, FeedbackTable table) {
        Map<String, double[]> columns = new LinkedHashMap<>(table.feedback());
        log.itemDuration()
                .ifPresent(duration ->
                        columns.put(duration.field(), table.itemDuration().orElseThrow()));
        return new RawFeedback(columns);
    }

    /**
     * The values of a field.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public double[] column(String field) {
        double[] column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("no field " + field + " among " + columns.keySet());
        }
        return column;
    }

    /** Some rows alone, in this order. */
    public RawFeedback rows(int[] rows) {
        Map<String, double[]> chosen = new LinkedHashMap<>();
        columns.forEach((field, column) -> chosen.put(
                field, Arrays.stream(rows).mapToDouble(row -> column[row]).toArray()));
        return new RawFeedback(chosen);
    }

    /** The rows from one to before another. */
    RawFeedback rows(int from, int to) {
        Map<String, double[]> chosen = new LinkedHashMap<>();
        columns.forEach((field, column) -> chosen.put(field, Arrays.copyOfRange(column, from, to)));
        return new RawFeedback(chosen);
    }

    public int rows() {
        return columns.values().stream()
                .mapToInt(column -> column.length)
                .findFirst()
                .orElse(0);
    }
}
