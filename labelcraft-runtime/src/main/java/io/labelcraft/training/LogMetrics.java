package io.labelcraft.training;

import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.evaluation.DurationSpread;
import io.labelcraft.evaluation.Metric;
import io.labelcraft.evaluation.NormalisedGain;
import java.util.ArrayList;
import java.util.List;

/** The metrics that methods are chosen and compared by: the same ones on hold-out and test users. */
public final class LogMetrics {

    private LogMetrics() {}

    /** NWTG, NEG and DS, each where the log has its column. */
    public static List<Metric> of(EvaluationSpec spec, WatchFeedback feedback) {
        NormalisedGain.Form form = form(spec);
        List<Metric> metrics = new ArrayList<>();
        feedback.watchTime().ifPresent(gain -> metrics.add(new NormalisedGain("NWTG", gain, form)));
        feedback.explicit().ifPresent(gain -> metrics.add(new NormalisedGain("NEG", gain, form)));
        feedback.itemDuration().ifPresent(duration -> metrics.add(new DurationSpread("DS", duration)));
        return metrics;
    }

    private static NormalisedGain.Form form(EvaluationSpec spec) {
        return switch (spec.metric()) {
            case PAPER -> NormalisedGain.Form.PAPER;
            case REFERENCE -> NormalisedGain.Form.REFERENCE;
        };
    }
}
