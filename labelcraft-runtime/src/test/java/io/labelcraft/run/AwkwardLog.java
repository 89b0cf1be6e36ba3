package io.labelcraft.run;

/** What may be wrong with a log that can be read: nobody gave explicit feedback, all rows are alike in something. */
enum AwkwardLog {
    NO_EXPLICIT_FEEDBACK,
    ONE_TEST_USER,
    ONE_ITEM,
    CONSTANT_WATCH_TIME,
    ALL_ROWS_ALIKE;

    /** A row of the log, changed accordingly. */
    String row(String row) {
        return switch (this) {
            case NO_EXPLICIT_FEEDBACK -> with(row, 8, "0", "0", "0");
            case ONE_TEST_USER -> with(row, 0, row.hashCode() % 2 == 0 ? "1" : "2");
            case ONE_ITEM -> with(with(row, 1, "7", "author", "tag"), 7, "30");
            case CONSTANT_WATCH_TIME -> with(row, 6, "2500");
            case ALL_ROWS_ALIKE -> with(row, 6, "2500", "10", "0", "0", "0", "0");
        };
    }

    private static String with(String row, int column, String... values) {
        String[] fields = row.split(",", -1);
        System.arraycopy(values, 0, fields, column, values.length);
        return String.join(",", fields);
    }
}
