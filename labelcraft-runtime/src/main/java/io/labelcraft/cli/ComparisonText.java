package io.labelcraft.cli;

import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.experiment.MetricColumn;
import io.labelcraft.experiment.Unmeasurable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sentences that the texts of all comparisons have alike. */
final class ComparisonText {

    private ComparisonText() {}

    /** How it was measured, as the head of a table. */
    static String how(int k, int users, List<Long> seeds, EvaluationSpec settings) {
        return String.format(
                Locale.ROOT,
                "Top %d of %,d test users, mean over seeds %s; %s %% intervals by resampling users, the best of each column"
                        + " marked:",
                k,
                users,
                seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                number(100 * settings.confidence()));
    }

    /** What could not be measured, after an empty line; nothing if there is none. */
    static List<String> unmeasurable(List<Unmeasurable> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", "Not measured:"));
        all.forEach(found -> lines.add("  " + found.what() + ": " + found.why() + "."));
        return lines;
    }

    /** What the columns mean. */
    static List<String> legend(List<MetricColumn> columns) {
        return columns.stream()
                .map(column -> column.name() + ": " + column.title()
                        + (column.unit().isEmpty() ? "." : " [" + column.unit() + "]."))
                .toList();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
    }
}
