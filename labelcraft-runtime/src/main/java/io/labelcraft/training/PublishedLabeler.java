package io.labelcraft.training;

import io.labelcraft.config.LogSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.Labeler;
import io.labelcraft.labeling.RawFeedback;

/**
 * The labelling model whose labels are published when a run begins: what a search may begin with, and what its outcome has to
 * stand against.
 *
 * @param version of its labels
 * @param labeler made for the fields of the run's log
 */
public record PublishedLabeler(String version, Labeler labeler) {

    /** Its labels per row of a table, in (0,1). */
    public double[] labels(LogSpec log, FeedbackTable table) {
        return labeler.labels(RawFeedback.of(log, table));
    }
}
