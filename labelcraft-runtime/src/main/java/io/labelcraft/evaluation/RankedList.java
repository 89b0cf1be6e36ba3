package io.labelcraft.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * One user's test rows in the order in which a recommender would show them.
 *
 * @param rows rows of the feedback table, best first; ties keep the lower row first
 */
public record RankedList(int[] rows) {

    /**
     * Ranks rows by descending score.
     *
     * @param rows ascending
     * @param scores of the rows, NaN ranks last
     */
    public static RankedList of(int[] rows, double[] scores) {
        int[] ranked = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> Double.isNaN(scores[i]) ? Double.POSITIVE_INFINITY : 0.0 - scores[i]))
                .mapToInt(i -> rows[i])
                .toArray();
        return new RankedList(ranked);
    }
}
