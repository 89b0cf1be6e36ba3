package io.labelcraft.data;

import java.util.List;

/** Turns the place of a readable row into its number in the log, which counts broken rows too. */
final class RowNumbers {

    private final List<LogFile> files;
    private final long[] starts;
    private final long[] readableBefore;
    private final long total;

    /**
     * Takes the numbers of a log.
     *
     * @param starts per file, the number of rows before it
     * @param broken numbers of the broken rows, from 1, ascending
     * @param total rows of the log
     */
    RowNumbers(List<LogFile> files, long[] starts, long[] broken, long total) {
        this.files = files;
        this.starts = starts;
        this.total = total;
        this.readableBefore = new long[broken.length];
        for (int i = 0; i < broken.length; i++) {
            readableBefore[i] = broken[i] - 1 - i;
        }
    }

    long total() {
        return total;
    }

    /**
     * Number of a row in the log, from 1.
     *
     * @param readable number of readable rows before it
     */
    long logRow(long readable) {
        return readable + 1 + brokenBefore(readable);
    }

    /**
     * Number of a row in the log, from 1.
     *
     * @param file its place among the files
     * @param row its number in that file, from 1
     */
    long logRow(int file, long row) {
        return starts[file] + row;
    }

    private int brokenBefore(long readable) {
        int low = 0;
        int high = readableBefore.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (readableBefore[middle] <= readable) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** An example of a bad row, with its place in its file. */
    RefusedRow refused(long logRow, String reason, String detail) {
        int file = 0;
        while (file + 1 < starts.length && starts[file + 1] < logRow) {
            file++;
        }
        return new RefusedRow(files.get(file).name(), logRow - starts[file], reason, detail);
    }
}
