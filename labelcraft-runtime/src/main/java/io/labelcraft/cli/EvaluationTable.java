package io.labelcraft.cli;

import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.EvaluatedMethod;
import io.labelcraft.experiment.Evaluation;
import io.labelcraft.experiment.Kind;
import io.labelcraft.experiment.MethodResult;
import io.labelcraft.experiment.MetricColumn;
import io.labelcraft.experiment.SeedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of an evaluation: a line for each method, by kind, and a column for each metric, the best of each marked. */
record EvaluationTable(Evaluation evaluation) {

    private static final Map<Kind, String> TITLES =
            Map.of(Kind.LEARNED, "learned", Kind.FIXED, "fixed", Kind.CONTROL, "controls");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(header());
        for (Kind kind : Kind.values()) {
            List<EvaluatedMethod> methods = evaluation.ofKind(kind);
            if (!methods.isEmpty()) {
                lines.add(TITLES.get(kind));
                methods.forEach(method -> lines.add(line(method)));
            }
        }
        lines.add(users());
        return lines.stream().map(String::stripTrailing).toList();
    }

    private String header() {
        StringBuilder header = new StringBuilder(text("%-14s", ""));
        evaluation.columns().forEach(column -> header.append(text("%9s ", column.name())));
        header.append(text("%9s  %-18s", MetricCells.BALANCED, "[interval]"));
        if (withInterest()) {
            header.append(text("%9s", "interest"));
        }
        return header.append(text("%8s", "trials")).toString();
    }

    private String line(EvaluatedMethod method) {
        StringBuilder line = new StringBuilder(text("  %-12s", method.name()));
        for (MetricColumn column : evaluation.columns()) {
            double mean = mean(method, column);
            line.append(cell(column, mean, !method.collapsed() && mean == best(column)));
        }
        line.append(balanced(method));
        if (withInterest()) {
            line.append(text(
                    "%9s",
                    method.interest().isPresent()
                            ? text("%.3f", method.interest().getAsDouble())
                            : "-"));
        }
        return line.append(text("%8d", method.trials())).append(note(method)).toString();
    }

    private String balanced(EvaluatedMethod method) {
        if (method.balanced().isEmpty()) {
            return text("%9s  %-18s", "-", "");
        }
        Estimate estimate = method.balanced().get();
        boolean best = !method.collapsed() && estimate.mean() == bestBalanced();
        return text(
                "%9.4f%s %-18s",
                estimate.mean(),
                best ? "*" : " ",
                Double.isNaN(estimate.interval().low())
                        ? ""
                        : text(
                                "[%.4f, %.4f]",
                                estimate.interval().low(), estimate.interval().high()));
    }

    private static String note(EvaluatedMethod method) {
        long collapsed = method.seeds().stream().filter(SeedResult::collapsed).count();
        if (method.collapsed()) {
            return "  collapsed: most users get one score for all rows; not ranked";
        }
        return collapsed == 0
                ? ""
                : text(
                        "  collapsed in %d of %d seeds",
                        collapsed, method.seeds().size());
    }

    /** The share of the test users that each metric is defined for. */
    private String users() {
        StringBuilder line = new StringBuilder(text("%-14s", "users counted"));
        for (MetricColumn column : evaluation.columns()) {
            MethodResult.Summary summary = evaluation.methods().get(0).metrics().get(column.name());
            line.append(text("%7.0f %% ", 100.0 * summary.users() / evaluation.users()));
        }
        return line.toString();
    }

    private double best(MetricColumn column) {
        return evaluation.methods().stream()
                .filter(method -> !method.collapsed())
                .mapToDouble(method -> mean(method, column))
                .filter(mean -> !Double.isNaN(mean))
                .max()
                .orElse(Double.NaN);
    }

    private double bestBalanced() {
        return evaluation.methods().stream()
                .filter(method -> !method.collapsed())
                .flatMap(method -> method.balanced().stream())
                .mapToDouble(Estimate::mean)
                .max()
                .orElse(Double.NaN);
    }

    private static double mean(EvaluatedMethod method, MetricColumn column) {
        return method.metrics().get(column.name()).mean();
    }

    private boolean withInterest() {
        return evaluation.methods().stream()
                .anyMatch(method -> method.interest().isPresent());
    }

    private static String cell(MetricColumn column, double mean, boolean best) {
        return text("%9s%s", EstimateText.mean(mean, column.unit()), best ? "*" : " ");
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
