package io.labelcraft.data;

import java.util.concurrent.TimeUnit;

/**
 * A column of the log as SQL expressions. An empty text is null.
 *
 * @param sql the column's name within the loaded table
 * @param type its DuckDB type: {@code VARCHAR} for text files
 */
record Cell(String sql, String type) {

    /** ISO 8601, as databases and log pipelines write it: a date, or a time with or without seconds and offset. */
    private static final String ISO_TIME =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?";

    /** The cell as text, null where it is empty. */
    String text() {
        return isText() ? sql : "CAST(" + sql + " AS VARCHAR)";
    }

    /** The first of several values: of a list, or of a text whose parts are separated. */
    String firstValue(String separator) {
        if (type.endsWith("[]")) {
            return "CAST(" + sql + "[1] AS VARCHAR)";
        }
        return separator.isEmpty() ? text() : "split_part(" + text() + ", " + LogDatabase.text(separator) + ", 1)";
    }

    /** The cell as a BIGINT, null where it is none: "1.5" is not rounded, "1e3" not multiplied out. */
    String integer() {
        if (fractional()) {
            return "CASE WHEN " + sql + " = floor(" + sql + ") THEN TRY_CAST(" + sql + " AS BIGINT) END";
        }
        if (numeric()) {
            return "TRY_CAST(" + sql + " AS BIGINT)";
        }
        return "CASE WHEN regexp_full_match(" + text() + ", '-?[0-9]+') THEN TRY_CAST(" + text() + " AS BIGINT) END";
    }

    /**
     * The cell as a BIGINT that counts a unit since 1970, null where it is none: an integer as it stands, an ISO time or a
     * Parquet date or timestamp converted, one without a time zone being UTC.
     */
    String time(TimeUnit unit) {
        if (type.startsWith("TIMESTAMP WITH")) {
            return count("epoch_us(" + sql + ")", unit);
        }
        if (type.startsWith("TIMESTAMP") || type.equals("DATE")) {
            return count("epoch_us(CAST(" + sql + " AS TIMESTAMP))", unit);
        }
        return isText() ? "coalesce(" + integer() + ", " + isoTime(unit) + ")" : integer();
    }

    /** The cell as a BIGINT that counts a unit since 1970, null where it is no ISO time. */
    String isoTime(TimeUnit unit) {
        return count(
                "epoch_us(CASE WHEN regexp_full_match(" + text() + ", '" + ISO_TIME + "') THEN TRY_CAST(" + text()
                        + " AS TIMESTAMPTZ) END)",
                unit);
    }

    private static String count(String micros, TimeUnit unit) {
        long nanos = unit.toNanos(1);
        long micro = TimeUnit.MICROSECONDS.toNanos(1);
        return nanos >= micro
                ? micros + " // " + nanos / micro
                : "TRY_CAST(" + micros + "::HUGEINT * " + micro / nanos + " AS BIGINT)";
    }

    /** The cell as a DOUBLE, null where it is none. */
    String number() {
        return "TRY_CAST(" + (numeric() ? sql : text()) + " AS DOUBLE)";
    }

    /** The cell as 0 or 1, null where it is neither these nor true or false. */
    String binary() {
        return "CASE WHEN lower(" + text() + ") = 'true' THEN 1.0::DOUBLE WHEN lower(" + text()
                + ") = 'false' THEN 0.0::DOUBLE WHEN " + number() + " IN (0, 1) THEN " + number() + " END";
    }

    boolean isText() {
        return type.equals("VARCHAR");
    }

    private boolean fractional() {
        return type.equals("DOUBLE") || type.equals("FLOAT") || type.startsWith("DECIMAL");
    }

    private boolean numeric() {
        return fractional() || type.endsWith("INT") || type.endsWith("INTEGER");
    }
}
