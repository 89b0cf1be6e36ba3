package io.labelcraft.data;

/**
 * A bad row of the log, as an example for the user.
 *
 * @param file name of the file
 * @param row number of the row in that file, from 1, header not counted
 * @param reason what is wrong, with the column's name, e.g. {@code watch_time is negative}
 * @param detail the cell as it stands in the log, in quotes, or what is wrong with the line
 */
public record RefusedRow(String file, long row, String reason, String detail) {

    /** So many bad rows are shown to the user. */
    static final int EXAMPLES = 5;

    /** E.g. {@code feedback.csv, row 17: watch_time is not a number ("abc")}. */
    String describe() {
        return place() + ": " + reason + " (" + detail + ")";
    }

    /** E.g. {@code feedback.csv, row 17}. */
    String place() {
        return file + ", row " + row;
    }
}
