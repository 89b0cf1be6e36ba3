package io.labelcraft.evaluation;

import java.util.Arrays;

/**
 * The discounted gain of the top k, divided by that of the ideal order: NWTG with watch time, NEG with explicit feedback
 * (method page, section 6).
 *
 * @param gain per row of the feedback table, not negative
 */
public record NormalisedGain(String name, double[] gain) implements Metric {

    /** In [0,1]; NaN where no row has any gain. */
    @Override
    public double value(RankedList list, int k) {
        double[] gains =
                Arrays.stream(list.rows()).mapToDouble(row -> gain[row]).toArray();
        double[] ascending = gains.clone();
        Arrays.sort(ascending);
        double reached = 0;
        double ideal = 0;
        for (int rank = 0; rank < Math.min(k, gains.length); rank++) {
            double discount = Math.log(2) / Math.log(rank + 2.0);
            reached += gains[rank] * discount;
            ideal += ascending[gains.length - 1 - rank] * discount;
        }
        return ideal > 0 ? reached / ideal : Double.NaN;
    }
}
