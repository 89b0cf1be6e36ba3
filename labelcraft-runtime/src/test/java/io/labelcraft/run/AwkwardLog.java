package io.labelcraft.run;

import java.util.function.UnaryOperator;

/** What may be wrong with a log that can be read: nobody gave explicit feedback, all rows are alike in something. */
enum AwkwardLog {
    NO_EXPLICIT_FEEDBACK(with(8, "0", "0", "0")),
    ONE_TEST_USER(row -> with(0, row.hashCode() % 2 == 0 ? "1" : "2").apply(row)),
    ONE_ITEM(row -> with(1, "7", "author", "tag").apply(with(7, "30").apply(row))),
    CONSTANT_WATCH_TIME(with(6, "2500")),
    ALL_ROWS_ALIKE(with(6, "2500", "10", "0", "0", "0", "0"));

    private final UnaryOperator<String> change;

    AwkwardLog(UnaryOperator<String> change) {
        this.change = change;
    }

    /** A row of the log, changed accordingly. */
    String row(String row) {
        return change.apply(row);
    }

    private static UnaryOperator<String> with(int column, String... values) {
        return row -> {
            String[] fields = row.split(",", -1);
            System.arraycopy(values, 0, fields, column, values.length);
            return String.join(",", fields);
        };
    }
}
