package io.labelcraft.control;

import io.labelcraft.data.FeedbackTable;

/** An order of items that no recommender is trained for. Stateless. */
public interface Control {

    String name();

    /**
     * Scores rows, the best highest.
     *
     * @param rows of the table
     */
    double[] scores(FeedbackTable table, int[] rows);
}
