package io.labelcraft.training;

/** What gives rows their scores: a trained recommender, or one score for all rows where there was nothing to learn. */
@FunctionalInterface
public interface RowScorer {

    /**
     * Scores rows.
     *
     * @param rows of the feedback table
     * @return [rows]
     */
    double[] scores(int[] rows);
}
