package io.labelcraft.evaluation;

import java.util.Arrays;

/**
 * The weighted gain of the top k, divided by that of the ideal order: NWTG with watch time, NEG with explicit feedback
 * (method page, section 6).
 *
 * @param gain per row of the feedback table, not negative
 */
public record NormalisedGain(String name, double[] gain, Form form) implements Metric {

    /** How ranks weigh, and what a user counts without any gain. */
    public enum Form {
        /** A gain at rank r is divided by log2(r + 1); users without any gain do not count. */
        PAPER {
            @Override
            double weight(int rank) {
                return Math.log(2) / Math.log(rank + 1.0);
            }

            @Override
            double withoutGain() {
                return Double.NaN;
            }
        },
        /**
         * As the paper's published code has it: a gain at rank r is multiplied by log2(r + 1), so that more than 1 can be
         * reached; users without any gain count 1.
         */
        REFERENCE {
            @Override
            double weight(int rank) {
                return Math.log(rank + 1.0) / Math.log(2);
            }

            @Override
            double withoutGain() {
                return 1;
            }
        };

        /** @param rank from 1 */
        abstract double weight(int rank);

        abstract double withoutGain();
    }

    /** In [0,1] in the paper's form. */
    @Override
    public double value(RankedList list, int k) {
        double[] gains =
                Arrays.stream(list.rows()).mapToDouble(row -> gain[row]).toArray();
        double[] ascending = gains.clone();
        Arrays.sort(ascending);
        double reached = 0;
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(k, gains.length); rank++) {
            double weight = form.weight(rank);
            reached += gains[rank - 1] * weight;
            ideal += ascending[gains.length - rank] * weight;
        }
        return ideal > 0 ? reached / ideal : form.withoutGain();
    }
}
