package io.labelcraft.run;

import io.labelcraft.data.DataSummary;
import io.labelcraft.labels.LabelTable;
import java.nio.file.Path;
import java.util.Map;

/**
 * A log that was labelled.
 *
 * @param file where the labels are
 * @param summary what reading the log came to
 * @param outside rows by field whose value lies outside of what the labelling model was fitted on; fields of which that is not
 *     known do not occur
 */
public record LabelledLog(Path file, LabelTable labels, DataSummary summary, Map<String, Integer> outside) {

    public LabelledLog {
        outside = Map.copyOf(outside);
    }
}
