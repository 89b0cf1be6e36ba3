package io.labelcraft.training;

import io.labelcraft.recommender.Recommender;
import java.util.function.Supplier;

/** What gives rows their scores: trained recommenders, or one score for all rows where there was nothing to learn. */
public interface RowScorer {

    /**
     * Scores rows.
     *
     * @param rows of the feedback table that it was trained on
     * @return [rows]
     */
    double[] scores(int[] rows);

    /**
     * The same for the rows of another table, with the same users, items and features under the same indexes.
     *
     * @param untrained recommenders for that table, of the settings that this was trained with; their parameters are replaced
     */
    RowScorer on(Supplier<Recommender> untrained);
}
