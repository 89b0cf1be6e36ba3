package io.labelcraft.cli;

import io.labelcraft.experiment.MetricColumn;
import io.labelcraft.experiment.Unmeasurable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines that the texts of all comparisons have alike. */
final class ComparisonLines {

    private ComparisonLines() {}

    /** How the lists were measured, the beginning of a sentence. */
    static String lists(int k, int users, List<Long> seeds) {
        return String.format(
                Locale.ROOT,
                "Top %d of %,d test users, mean over seeds %s",
                k,
                users,
                seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** What could not be found out, and why; no line where everything could. */
    static List<String> notMeasured(List<Unmeasurable> unmeasurable) {
        if (unmeasurable.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", "Not measured:"));
        unmeasurable.forEach(found -> lines.add("  " + found.what() + ": " + found.why() + "."));
        return lines;
    }

    /** What the columns say, that of C first. */
    static List<String> legend(List<MetricColumn> columns) {
        List<String> lines =
                new ArrayList<>(List.of("C: mean of NWTG, NEG and DS, each as a share of the best fixed label's."));
        columns.forEach(column -> lines.add(
                column.name() + ": " + column.title() + (column.unit().isEmpty() ? "." : " [" + column.unit() + "].")));
        return lines;
    }
}
