package io.labelcraft.control;

import io.labelcraft.data.FeedbackTable;
import java.util.Optional;

/** An order of items that no recommender is trained for. Stateless. */
public interface Control {

    String name();

    /** What the control needs and a log does not have, e.g. {@code item duration}; empty if it can score the log's rows. */
    default Optional<String> missing(FeedbackTable table) {
        return Optional.empty();
    }

    /**
     * Scores rows, the best highest.
     *
     * @param rows of the table
     */
    double[] scores(FeedbackTable table, int[] rows);
}
