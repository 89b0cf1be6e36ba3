package io.labelcraft.nn;

import io.labelcraft.nn.HostNumbers.History;

/**
 * For each row of a batch, the keys of its history: rows of a matrix of distinct keys.
 *
 * @param keys of all batch rows, one row's after the other's
 * @param ends for each batch row where its keys end
 */
public record HistoryRows(int[] keys, int[] ends) {

    /** Where the keys of a batch row begin. */
    public int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** One batch row's history, among matrices of this width. */
    History history(int row, int width) {
        return new History(row, keys, start(row), ends[row], width);
    }

    /** For each entry of {@link #keys} the batch row that it belongs to. */
    int[] owners() {
        int[] owners = new int[keys.length];
        for (int row = 0; row < ends.length; row++) {
            for (int i = start(row); i < ends[row]; i++) {
                owners[i] = row;
            }
        }
        return owners;
    }
}
