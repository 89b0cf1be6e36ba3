package io.labelcraft.cli;

import io.labelcraft.config.EvaluationSpec;
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

    /** The same as the head of a table that marks the best. */
    static String ranked(int k, int users, List<Long> seeds, EvaluationSpec settings) {
        return lists(k, users, seeds)
                + "; " + number(100 * settings.confidence())
                + " % intervals by resampling users, the best of each column marked:";
    }

    /** As it would be typed. */
    static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
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
        lines.addAll(metrics(columns));
        return lines;
    }

    /** What the columns say, without C. */
    static List<String> metrics(List<MetricColumn> columns) {
        return columns.stream()
                .map(column -> column.name() + ": " + column.title()
                        + (column.unit().isEmpty() ? "." : " [" + column.unit() + "]."))
                .toList();
    }
}
