package io.labelcraft.gate;

import io.labelcraft.labels.LabelRows;
import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.labels.LabelTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Good nights made bad, and logs drawn anew from their users. */
public final class NightRows {

    private NightRows() {}

    /** Rows of the days from {@code first} on, before {@code end}. */
    public static List<Row> window(List<Row> rows, long first, long end) {
        return rows.stream()
                .filter(row -> row.timeMillis() >= first && row.timeMillis() < end)
                .toList();
    }

    /** All rows of as many users as there are, drawn with replacement; a user's second copy is another user. */
    public static List<Row> resampledUsers(List<Row> rows, long seed) {
        Map<String, List<Row>> byUser = new HashMap<>();
        rows.forEach(row ->
                byUser.computeIfAbsent(row.user(), user -> new ArrayList<>()).add(row));
        List<String> users = byUser.keySet().stream().sorted().toList();
        Random random = new Random(seed);
        List<Row> drawn = new ArrayList<>();
        for (int copy = 0; copy < users.size(); copy++) {
            String name = "user-" + copy;
            byUser.get(users.get(random.nextInt(users.size()))).forEach(row -> drawn.add(withUser(row, name)));
        }
        return numbered(drawn);
    }

    /** Feedback and labels of the chosen rows, each row's together, change places among them. */
    public static List<Row> shuffled(List<Row> rows, Predicate<Row> chosen, String... kept) {
        List<Row> donors = new ArrayList<>(rows.stream().filter(chosen).toList());
        Collections.shuffle(donors, new Random(5));
        List<Row> all = new ArrayList<>();
        int next = 0;
        for (Row row : rows) {
            all.add(chosen.test(row) ? withFeedback(row, donors.get(next++), List.of(kept)) : row);
        }
        return all;
    }

    /** A field is 0 in the chosen rows. */
    public static List<Row> zero(List<Row> rows, String field, Predicate<Row> chosen) {
        return rows.stream()
                .map(row -> chosen.test(row) ? withField(row, field, 0) : row)
                .toList();
    }

    /** The chosen rows are there or not by the toss of a coin. */
    public static List<Row> half(List<Row> rows, Predicate<Row> chosen) {
        Random coin = new Random(6);
        return rows.stream()
                .filter(row -> !chosen.test(row) || coin.nextBoolean())
                .toList();
    }

    public static List<Row> labelled(List<Row> rows, double label) {
        return rows.stream().map(row -> withLabel(row, label)).toList();
    }

    public static Row withLabel(Row row, double label) {
        return new Row(row.user(), row.item(), row.timeMillis(), row.logRow(), row.raw(), label);
    }

    public static Row withField(Row row, String field, double value) {
        Map<String, Double> raw = new HashMap<>(row.raw());
        raw.put(field, value);
        return new Row(row.user(), row.item(), row.timeMillis(), row.logRow(), raw, row.label());
    }

    private static Row withUser(Row row, String user) {
        return new Row(user, row.item(), row.timeMillis(), row.logRow(), row.raw(), row.label());
    }

    private static Row withFeedback(Row row, Row donor, List<String> kept) {
        Map<String, Double> raw = new HashMap<>(donor.raw());
        kept.forEach(field -> raw.put(field, row.raw().get(field)));
        return new Row(row.user(), row.item(), row.timeMillis(), row.logRow(), raw, donor.label());
    }

    private static List<Row> numbered(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(number -> {
                    Row row = rows.get(number);
                    return new Row(row.user(), row.item(), row.timeMillis(), number + 1L, row.raw(), row.label());
                })
                .toList();
    }

    /** Fields that are only ever 0 or 1 are binary, as in a file. */
    static LabelTable table(List<Row> rows) {
        List<String> binary = rows.stream()
                .flatMap(row -> row.raw().keySet().stream())
                .distinct()
                .filter(field ->
                        rows.stream().mapToDouble(row -> row.raw().get(field)).allMatch(v -> v == 0 || v == 1))
                .toList();
        return LabelRows.table(rows, false, binary);
    }
}
