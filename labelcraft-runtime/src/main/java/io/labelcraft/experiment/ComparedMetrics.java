package io.labelcraft.experiment;

import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Metric;
import io.labelcraft.objective.Objective;
import io.labelcraft.training.LogMetrics;
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
        List<Metric> metrics = new ArrayList<>(LogMetrics.of(spec.evaluation(), WatchFeedback.of(spec, table)));
        List<MetricColumn> columns = new ArrayList<>();
        metrics.forEach(metric -> columns.add(column(metric.name())));
        for (int j = 0; j < objectives.size(); j++) {
            metrics.add(new ListObjective("M" + (j + 1), objectives.get(j)));
            columns.add(new MetricColumn(
                    "M" + (j + 1), "objective " + objectives.get(j).name(), ""));
        }
        return new ComparedMetrics(metrics, columns);
    }

    private static MetricColumn column(String metric) {
        return switch (metric) {
            case "NWTG" -> new MetricColumn(metric, "watch time, normalised gain", "");
            case "NEG" -> new MetricColumn(metric, "explicit feedback, normalised gain", "");
            default -> new MetricColumn(metric, "standard deviation of item duration", "s");
        };
    }
}
