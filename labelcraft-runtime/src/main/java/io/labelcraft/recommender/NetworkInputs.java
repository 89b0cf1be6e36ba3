package io.labelcraft.recommender;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;

/** What networks over histories read of a log. Networks of one thread can share it. */
record NetworkInputs(EmbeddingRows users, EmbeddingRows items, RowHistories histories) {

    static NetworkInputs of(FeedbackTable table, ModelSpec spec) {
        return new NetworkInputs(
                EmbeddingRows.ofUsers(table, spec.recommender()),
                EmbeddingRows.ofItems(table, spec.recommender()),
                RowHistories.of(table, spec));
    }
}
