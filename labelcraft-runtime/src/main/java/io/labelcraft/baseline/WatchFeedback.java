package io.labelcraft.baseline;

import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ScalingSpec;
import io.labelcraft.data.FeedbackTable;
import java.util.List;
import java.util.Optional;

/**
 * The three columns that fixed labels are made of.
 *
 * @param watchTime [seconds], where the log has a duration field
 * @param itemDuration [seconds], where the log has it
 * @param explicit 1 where any explicit feedback was given, where the log has such a field
 * @param train rows that scales and groups are fitted on
 * @param quantileGroups equal-frequency groups of item duration
 */
public record WatchFeedback(
        Optional<double[]> watchTime,
        Optional<double[]> itemDuration,
        Optional<double[]> explicit,
        int[] train,
        ScalingSpec scaling,
        int quantileGroups) {

    /** Takes the columns from a log. */
    public static WatchFeedback of(ModelSpec spec, FeedbackTable table) {
        return new WatchFeedback(
                spec.log().watchTime().map(field -> table.feedback().get(field.field())),
                table.itemDuration(),
                anyExplicit(spec.log(), table),
                table.split().train(),
                spec.scaling(),
                spec.labeling().quantileGroups());
    }

    private static Optional<double[]> anyExplicit(LogSpec log, FeedbackTable table) {
        List<String> explicit = log.feedback().stream()
                .filter(LogSpec.FeedbackColumn::explicit)
                .map(LogSpec.FeedbackColumn::field)
                .toList();
        return explicit.isEmpty() ? Optional.empty() : Optional.of(table.anyOf(explicit));
    }
}
