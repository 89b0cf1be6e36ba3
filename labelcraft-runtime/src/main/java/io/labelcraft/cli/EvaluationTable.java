package io.labelcraft.cli;

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

/** The table of an evaluation: a line for each method, by kind, with what choosing its settings took. */
record EvaluationTable(Evaluation evaluation) {

    private static final Map<Kind, String> TITLES =
            Map.of(Kind.LEARNED, "learned", Kind.FIXED, "fixed", Kind.CONTROL, "controls");

    List<String> lines() {
        MetricTable table = new MetricTable(
                evaluation.columns(),
                evaluation.methods().stream().map(EvaluationTable::row).toList());
        List<String> lines = new ArrayList<>();
        lines.add(table.header() + (withInterest() ? text("%9s", "interest") : "") + text("%8s", "trials"));
        for (Kind kind : Kind.values()) {
            List<EvaluatedMethod> methods = evaluation.ofKind(kind);
            if (!methods.isEmpty()) {
                lines.add(TITLES.get(kind));
                methods.forEach(method -> lines.add(table.line(row(method)) + further(method)));
            }
        }
        lines.add(users());
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static MetricRow row(EvaluatedMethod method) {
        return new MetricRow(method.name(), method.collapsed(), MetricRow.means(method.metrics()), method.balanced());
    }

    private String further(EvaluatedMethod method) {
        String interest =
                method.interest().isPresent() ? text("%.3f", method.interest().getAsDouble()) : "-";
        return (withInterest() ? text("%9s", interest) : "") + text("%8d", method.trials()) + note(method);
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

    private boolean withInterest() {
        return evaluation.methods().stream()
                .anyMatch(method -> method.interest().isPresent());
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
