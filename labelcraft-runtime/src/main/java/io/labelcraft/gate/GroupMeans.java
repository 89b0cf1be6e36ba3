package io.labelcraft.gate;

/**
 * A mean for each item, or each user.
 *
 * @param means 0 for a group without rows
 */
record GroupMeans(double[] means, int[] rows) {

    /**
     * Over some rows of a table.
     *
     * @param values per row of the table
     * @param group per row of the table; {@link MatchedRows#NONE} for a row that counts for none
     */
    static GroupMeans of(double[] values, int[] group, int groups, int[] rows) {
        double[] means = new double[groups];
        int[] counts = new int[groups];
        for (int row : rows) {
            if (group[row] != MatchedRows.NONE) {
                means[group[row]] += values[row];
                counts[group[row]]++;
            }
        }
        for (int g = 0; g < groups; g++) {
            means[g] = counts[g] == 0 ? 0 : means[g] / counts[g];
        }
        return new GroupMeans(means, counts);
    }

    /** Over the rows of both. */
    GroupMeans with(GroupMeans other) {
        double[] all = new double[rows.length];
        int[] counts = new int[rows.length];
        for (int g = 0; g < rows.length; g++) {
            counts[g] = rows[g] + other.rows[g];
            double sum = means[g] * rows[g] + other.means[g] * other.rows[g];
            all[g] = counts[g] == 0 ? 0 : sum / counts[g];
        }
        return new GroupMeans(all, counts);
    }
}
