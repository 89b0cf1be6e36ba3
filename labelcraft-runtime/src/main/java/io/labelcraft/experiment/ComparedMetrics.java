package io.labelcraft.experiment;

import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.DurationSpread;
import io.labelcraft.evaluation.Metric;
import io.labelcraft.evaluation.NormalisedGain;
import io.labelcraft.objective.Objective;
import java.util.ArrayList;
import java.util.List;

/**
 * The metrics that a log allows: NWTG, NEG, DS where it has their columns, then the declared objectives.
 *
 * @param metrics in the order of the columns
 * @param columns what the metrics say
 */
record ComparedMetrics(List<Metric> metrics, List<MetricColumn> columns) {

    ComparedMetrics {
        metrics = List.copyOf(metrics);
        columns = List.copyOf(columns);
    }

    static ComparedMetrics of(ModelSpec spec, FeedbackTable table, List<Objective> objectives) {
        List<Metric> metrics = new ArrayList<>();
        List<MetricColumn> columns = new ArrayList<>();
        NormalisedGain.Form form = form(spec.evaluation());
        WatchFeedback feedback = WatchFeedback.of(spec, table);
        feedback.watchTime().ifPresent(gain -> {
            metrics.add(new NormalisedGain("NWTG", gain, form));
            columns.add(new MetricColumn("NWTG", "watch time, normalised gain", ""));
        });
        feedback.explicit().ifPresent(gain -> {
            metrics.add(new NormalisedGain("NEG", gain, form));
            columns.add(new MetricColumn("NEG", "explicit feedback, normalised gain", ""));
        });
        feedback.itemDuration().ifPresent(duration -> {
            metrics.add(new DurationSpread("DS", duration));
            columns.add(new MetricColumn("DS", "standard deviation of item duration", "s"));
        });
        for (int j = 0; j < objectives.size(); j++) {
            metrics.add(new ListObjective("M" + (j + 1), objectives.get(j)));
            columns.add(new MetricColumn(
                    "M" + (j + 1), "objective " + objectives.get(j).name(), ""));
        }
        return new ComparedMetrics(metrics, columns);
    }

    private static NormalisedGain.Form form(EvaluationSpec spec) {
        return switch (spec.metric()) {
            case PAPER -> NormalisedGain.Form.PAPER;
            case REFERENCE -> NormalisedGain.Form.REFERENCE;
        };
    }
}
