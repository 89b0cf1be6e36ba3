package io.labelcraft.cli;

import io.labelcraft.experiment.Comparison;
import io.labelcraft.experiment.MethodResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The comparison as text: a line for each method, a column for each metric, the best of each marked. */
record ComparisonTable(Comparison comparison) {

    private static final String BALANCED = "C";

    List<String> lines() {
        List<String> metrics = List.copyOf(comparison.results().get(0).metrics().keySet());
        List<String> lines = new ArrayList<>();
        StringBuilder header = new StringBuilder(String.format(Locale.ROOT, "%-11s", "label"));
        metrics.forEach(metric -> header.append(String.format(Locale.ROOT, "%10s", metric)));
        lines.add(header.append(String.format(Locale.ROOT, "%10s", BALANCED)).toString());
        Map<String, OptionalDouble> balanced = comparison.balancedScores();
        for (MethodResult result : comparison.results()) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-11s", result.method()));
            for (String metric : metrics) {
                double value = mean(result, metric);
                line.append(cell(metric, value, value == best(metric)));
            }
            double score = balanced.get(result.method()).orElse(Double.NaN);
            line.append(cell(BALANCED, score, score == best(balanced)));
            lines.add(line + (result.collapsed() ? "  collapsed: all scores are equal" : ""));
        }
        return lines;
    }

    private double best(String metric) {
        return comparison.results().stream()
                .filter(result -> !result.collapsed())
                .mapToDouble(result -> mean(result, metric))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NaN);
    }

    private static double best(Map<String, OptionalDouble> scores) {
        return scores.values().stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(Double.NaN);
    }

    private static double mean(MethodResult result, String metric) {
        return result.metrics().get(metric).mean();
    }

    private static String cell(String metric, double value, boolean best) {
        String number =
                Double.isNaN(value) ? "-" : String.format(Locale.ROOT, metric.equals("DS") ? "%.1f" : "%.4f", value);
        return String.format(Locale.ROOT, "%9s%s", number, best ? "*" : " ");
    }
}
