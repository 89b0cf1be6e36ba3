package io.labelcraft.cli;

import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.MetricColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of metrics in a table of points or variants.
 *
 * @param metrics in their order
 * @param balanced whether a column of C follows
 */
record MetricCells(List<MetricColumn> metrics, boolean balanced) {

    /** Name of the balanced score. */
    static final String BALANCED = "C";

    private static final String WIDTH = "%9s";

    String header() {
        List<String> names =
                new ArrayList<>(metrics.stream().map(MetricColumn::name).toList());
        if (balanced) {
            names.add(BALANCED);
        }
        return cells(names);
    }

    /** @param estimates of all columns, by name */
    String row(Map<String, Estimate> estimates) {
        List<String> means = new ArrayList<>(metrics.stream()
                .map(column -> EstimateText.mean(estimates.get(column.name()).mean(), column.unit()))
                .toList());
        if (balanced) {
            means.add(EstimateText.mean(estimates.get(BALANCED).mean(), ""));
        }
        return cells(means);
    }

    private static String cells(List<String> contents) {
        StringBuilder cells = new StringBuilder();
        contents.forEach(content -> cells.append(String.format(Locale.ROOT, WIDTH, content)));
        return cells.toString();
    }
}
