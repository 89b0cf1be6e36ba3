package io.labelcraft.cli;

import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.MethodResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a table of metrics.
 *
 * @param collapsed whether it takes no part in finding the best of a column
 * @param means by metric
 * @param balanced the balanced score, where it is defined
 */
record MetricRow(String name, boolean collapsed, Map<String, Double> means, Optional<Estimate> balanced) {

    /** The means of summaries. */
    static Map<String, Double> means(Map<String, MethodResult.Summary> summaries) {
        Map<String, Double> means = new LinkedHashMap<>();
        summaries.forEach((metric, summary) -> means.put(metric, summary.mean()));
        return means;
    }
}
