package io.labelcraft.gate;

/**
 * The mean of a column over rows, and how uncertain it is if rows of one user go together.
 *
 * @param standardError of the ratio of the users' sums to their rows, to first order
 * @param users that have any of the rows
 */
record ClusteredMean(double mean, double standardError, int users) {

    /**
     * Over some rows.
     *
     * @param values per row of the table
     * @param user per row of the table
     */
    static ClusteredMean of(double[] values, int[] user, int users, int[] rows) {
        double[] sum = new double[users];
        int[] count = new int[users];
        double total = 0;
        for (int row : rows) {
            sum[user[row]] += values[row];
            count[user[row]]++;
            total += values[row];
        }
        double mean = total / rows.length;
        double squares = 0;
        int present = 0;
        for (int u = 0; u < users; u++) {
            if (count[u] > 0) {
                double rest = sum[u] - mean * count[u];
                squares += rest * rest;
                present++;
            }
        }
        double correction = present / (present - 1.0);
        return new ClusteredMean(mean, Math.sqrt(squares * correction) / rows.length, present);
    }
}
