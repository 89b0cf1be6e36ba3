package io.labelcraft.run;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.Comparison;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run has come to.
 *
 * @param folder that holds the files
 * @param table the log that was read
 * @param comparison empty if nothing had changed, so that the files of the last run stand
 */
public record RunOutcome(Path folder, FeedbackTable table, Optional<Comparison> comparison) {

    public boolean upToDate() {
        return comparison.isEmpty();
    }
}
