package io.labelcraft.experiment;

import io.labelcraft.data.FeedbackTable;

/** The mean label of each item: what can be expected of a row if nothing is known of its user. */
final class ItemMeans {

    private final double[] sums;
    private final int[] counts;
    private final double mean;

    private ItemMeans(double[] sums, int[] counts, double mean) {
        this.sums = sums;
        this.counts = counts;
        this.mean = mean;
    }

    /**
     * Takes the means over some rows, of which there is at least one.
     *
     * @param labels per row of the table
     */
    static ItemMeans of(FeedbackTable table, int[] rows, double[] labels) {
        double[] sums = new double[table.items().size()];
        int[] counts = new int[table.items().size()];
        double sum = 0;
        for (int row : rows) {
            sums[table.item()[row]] += labels[row];
            counts[table.item()[row]]++;
            sum += labels[row];
        }
        return new ItemMeans(sums, counts, sum / rows.length);
    }

    /** The mean label of an item; that of all rows for an item without one. */
    double of(int item) {
        return counts[item] == 0 ? mean : sums[item] / counts[item];
    }
}
