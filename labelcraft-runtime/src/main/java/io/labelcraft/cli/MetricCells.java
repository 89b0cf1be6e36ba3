package io.labelcraft.cli;

import com.google.common.base.Strings;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.MetricColumn;
import java.util.ArrayList;
import java.util.List;
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

    private static final int WIDTH = 9;

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
        contents.forEach(content -> cells.append(Strings.padStart(content, WIDTH, ' ')));
        return cells.toString();
    }
}
