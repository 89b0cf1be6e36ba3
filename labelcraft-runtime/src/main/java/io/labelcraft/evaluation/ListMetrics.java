package io.labelcraft.evaluation;

import io.labelcraft.baseline.WatchFeedback;
import java.util.ArrayList;
import java.util.List;

/** The metrics that the balanced score C is the mean of. */
public final class ListMetrics {

    private ListMetrics() {}

    /** NWTG, NEG and DS, as far as the log has what they measure. */
    public static List<Metric> balanced(WatchFeedback feedback) {
        List<Metric> metrics = new ArrayList<>();
        feedback.watchTime().ifPresent(gain -> metrics.add(new NormalisedGain("NWTG", gain)));
        feedback.explicit().ifPresent(gain -> metrics.add(new NormalisedGain("NEG", gain)));
        feedback.itemDuration().ifPresent(duration -> metrics.add(new DurationSpread("DS", duration)));
        return metrics;
    }
}
