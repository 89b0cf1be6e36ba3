package io.labelcraft.labels;

import io.labelcraft.data.IdMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Label tables row by row, for tests. */
public final class LabelRows {

    /** One row; {@code raw} by field. */
    public record Row(String user, String item, long timeMillis, long logRow, Map<String, Double> raw, double label) {

        public Row {
            raw = new TreeMap<>(raw);
        }
    }

    private LabelRows() {}

    /** A table of rows without raw feedback, log rows from 1. */
    public static final class Builder {

        private final List<Row> rows = new ArrayList<>();

        public Builder add(String user, String item, long timeMillis, double label) {
            rows.add(new Row(user, item, timeMillis, rows.size() + 1L, Map.of(), label));
            return this;
        }

        public LabelTable table(boolean numericIds) {
            return LabelRows.table(rows, numericIds, List.of());
        }
    }

    /**
     * A table of rows that all have the same raw fields.
     *
     * @param binary the raw fields that are binary
     */
    public static LabelTable table(List<Row> rows, boolean numericIds, List<String> binary) {
        IdMap users = ids(rows.stream().map(Row::user).toList(), numericIds);
        IdMap items = ids(rows.stream().map(Row::item).toList(), numericIds);
        List<RawColumn> raw = rows.isEmpty()
                ? List.of()
                : rows.get(0).raw().keySet().stream()
                        .map(field -> new RawColumn(
                                field,
                                binary.contains(field),
                                rows.stream()
                                        .mapToDouble(row -> row.raw().get(field))
                                        .toArray()))
                        .toList();
        return new LabelTable(
                users,
                items,
                rows.stream().map(Row::user).mapToInt(indexes(users)::get).toArray(),
                rows.stream().map(Row::item).mapToInt(indexes(items)::get).toArray(),
                rows.stream().mapToLong(Row::timeMillis).toArray(),
                rows.stream().mapToLong(Row::logRow).toArray(),
                raw,
                rows.stream().mapToDouble(Row::label).toArray());
    }

    private static IdMap ids(List<String> ids, boolean numeric) {
        return new IdMap(ids.stream().distinct().toList(), numeric);
    }

    private static Map<String, Integer> indexes(IdMap map) {
        return IntStream.range(0, map.size()).boxed().collect(Collectors.toMap(map::id, index -> index));
    }

    /** The rows of a table, by log row. */
    public static List<Row> of(LabelTable table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> row(table, row))
                .sorted(Comparator.comparing(Row::logRow))
                .toList();
    }

    private static Row row(LabelTable table, int row) {
        Map<String, Double> raw = new TreeMap<>();
        table.raw().forEach(column -> raw.put(column.field(), column.values()[row]));
        return new Row(
                table.users().id(table.user()[row]),
                table.items().id(table.item()[row]),
                table.timeMillis()[row],
                table.logRow()[row],
                raw,
                table.label()[row]);
    }
}
