package com.example;

import java.util.function.Function;

/** The columns of the log that {@code com.example.Impression} describes, and a reader of its rows. */
@javax.annotation.processing.Generated("io.labelcraft.annotations.processing.LabelModelProcessor")
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal"})
public final class ImpressionLog {

    /** Column of {@code user}. */
    public static final String USER = "user";

    /** Column of {@code country}. */
    public static final String COUNTRY = "country";

    /** Column of {@code video}. */
    public static final String VIDEO = "video";

    /** Column of {@code author}. */
    public static final String AUTHOR = "author";

    /** Column of {@code tag}. */
    public static final String TAG = "tag";

    /** Column of {@code time}. */
    public static final String TIME = "time";

    /** Column of {@code watchTime}. */
    public static final String WATCH_TIME = "watch_time";

    /** Column of {@code replays}. */
    public static final String REPLAYS = "replays";

    /** Column of {@code duration}. */
    public static final String DURATION = "duration";

    /** Column of {@code like}. */
    public static final String LIKE = "is_like";

    /** Column of {@code follow}. */
    public static final String FOLLOW = "follow";

    /** Column of {@code comment}. */
    public static final String COMMENT = "comment";

    private ImpressionLog() {}

    /**
     * Reads a row. An empty cell is null, where the component's type has a null.
     *
     * @param row gives the text of a column's cell; null counts as empty
     * @throws IllegalArgumentException if a cell does not hold what its component needs; the message names the column
     */
    public static com.example.Impression read(Function<String, String> row, java.lang.String remark) {
        return new com.example.Impression(
                ImpressionLog.<Long>required(USER, row.apply(USER), "a whole number (long)", Long::valueOf),
                text(row.apply(COUNTRY)),
                ImpressionLog.<Long>required(VIDEO, row.apply(VIDEO), "a whole number (long)", Long::valueOf),
                text(row.apply(AUTHOR)),
                text(first(row.apply(TAG), "|")),
                ImpressionLog.<Long>required(TIME, since1970(row.apply(TIME), java.time.temporal.ChronoUnit.MILLIS), "a whole number or an ISO time (long)", Long::valueOf),
                ImpressionLog.<Long>required(WATCH_TIME, row.apply(WATCH_TIME), "a whole number (long)", Long::valueOf),
                ImpressionLog.<Integer>required(REPLAYS, row.apply(REPLAYS), "a whole number (int)", Integer::valueOf),
                ImpressionLog.<Double>required(DURATION, row.apply(DURATION), "a number (double)", Double::valueOf),
                ImpressionLog.<Boolean>required(LIKE, row.apply(LIKE), "0, 1, true or false (boolean)", ImpressionLog::flag),
                ImpressionLog.<Boolean>required(FOLLOW, row.apply(FOLLOW), "0, 1, true or false (boolean)", ImpressionLog::flag),
                ImpressionLog.<Boolean>required(COMMENT, row.apply(COMMENT), "0, 1, true or false (boolean)", ImpressionLog::flag),
                remark);
    }

    private static <T> T required(String column, String text, String type, Function<String, T> reading) {
        T value = optional(column, text, type, reading);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The column \"" + column + "\" is empty or missing, but must hold " + type + ".");
        }
        return value;
    }

    private static <T> T optional(String column, String text, String type, Function<String, T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The column \"" + column + "\" holds \"" + text + "\", but must hold " + type + ".", e);
        }
    }

    private static String text(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static Boolean flag(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        double number = Double.parseDouble(text);
        if (number != 0 && number != 1) {
            throw new IllegalArgumentException("neither 0 nor 1");
        }
        return number == 1;
    }

    private static String since1970(String text, java.time.temporal.ChronoUnit unit) {
        if (text == null || !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?")) {
            return text;
        }
        String time = text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T');
        String instant = time.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})") ? time : time + "Z";
        try {
            return String.valueOf(unit.between(
                    java.time.Instant.EPOCH, java.time.OffsetDateTime.parse(instant).toInstant()));
        } catch (java.time.DateTimeException | ArithmeticException e) {
            return text;
        }
    }

    private static String first(String text, String separator) {
        int end = text == null ? -1 : text.indexOf(separator);
        return end < 0 ? text : text.substring(0, end);
    }
}
