package io.labelcraft.data;

/**
 * A reason to refuse a row.
 *
 * @param column of the log that is looked at
 * @param problem what is wrong with it, e.g. {@code is negative}
 * @param condition in SQL, true for bad rows; earlier checks have not found anything
 */
record RowCheck(String column, String problem, String condition) {

    String reason() {
        return column + " " + problem;
    }
}
