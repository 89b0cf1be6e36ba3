package io.labelcraft.data;

/**
 * A reason to refuse a row.
 *
 * @param column of the log that is looked at
 * @param problem what is wrong with it, e.g. {@code is negative}
 * @param condition in SQL, true for bad rows; earlier checks have not found anything
 */
record RowCheck(String column, String problem, String condition) {

    static final String NOT_AN_INTEGER = "is not an integer";
    static final String NO_TIME = "is neither an integer nor a time such as 2022-05-01T10:00:00Z";
    static final String NOT_A_NUMBER = "is not a number";
    static final String NOT_BINARY = "is not 0, 1, true or false";

    String reason() {
        return column + " " + problem;
    }
}
