package io.labelcraft.data;

/**
 * What the first rows of a log hold in one column.
 *
 * @param name as it stands in the log
 * @param values how many cells are not empty
 * @param distinct how many different values there are
 * @param least of the numbers; NaN where there is none
 * @param median the middle one of the numbers above 0, which durations are often not; NaN where there is none
 * @param plainIds whether the values, if they are integers, stand as they would be written: without leading zeros
 */
public record ColumnProfile(
        String name, Content content, long values, long distinct, double least, double median, boolean plainIds) {

    /** What nearly all values of a column are; the first that holds. */
    public enum Content {
        /** There are no values. */
        EMPTY,
        /** 0, 1, true or false. */
        BINARY,
        INTEGER,
        NUMBER,
        /** A date or timestamp of a Parquet file, or one that is written as ISO 8601. */
        INSTANT,
        TEXT
    }
}
