package io.labelcraft.cli;

import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.experiment.EvaluatedMethod;
import io.labelcraft.experiment.Evaluation;
import io.labelcraft.experiment.Kind;
import io.labelcraft.experiment.MethodDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An evaluation as text: the table, what the learned labels gain, and what could not be measured. */
record EvaluationText(Evaluation evaluation, EvaluationSpec settings) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(ComparisonLines.ranked(evaluation.k(), evaluation.users(), evaluation.seeds(), settings));
        lines.add("");
        lines.addAll(new EvaluationTable(evaluation).lines());
        evaluation.ofKind(Kind.LEARNED).forEach(method -> method.difference()
                .ifPresent(difference -> lines.addAll(gain(method, difference))));
        lines.addAll(taus());
        lines.addAll(ComparisonLines.notMeasured(evaluation.unmeasurable()));
        lines.add("");
        lines.addAll(ComparisonLines.legend(evaluation.columns()));
        return lines;
    }

    private List<String> taus() {
        String scores = evaluation.taus().stream()
                .filter(tau -> tau.collapsed() || tau.metrics().containsKey(MetricCells.BALANCED))
                .map(tau -> ComparisonLines.number(tau.tau()) + ": "
                        + (tau.collapsed()
                                ? "collapsed"
                                : text(
                                        "%.4f",
                                        tau.metrics().get(MetricCells.BALANCED).mean())))
                .collect(Collectors.joining(", "));
        return scores.isEmpty() ? List.of() : List.of("", "C by training.balancing.tau: " + scores + ".");
    }

    private List<String> gain(EvaluatedMethod method, MethodDifference difference) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(text("%s minus %s, the best fixed label by C, user by user:", method.name(), difference.to()));
        difference
                .metrics()
                .forEach((metric, estimate) -> lines.add(text(
                        "  %-5s%10s  [%s, %s]%s",
                        metric,
                        signed(metric, estimate.mean()),
                        signed(metric, estimate.interval().low()),
                        signed(metric, estimate.interval().high()),
                        EstimateText.verdict(estimate))));
        lines.add(text(
                "  C is clear of zero above every fixed label in %d of %d seeds.",
                method.seedsAboveEveryFixedLabel(), method.seeds().size()));
        if (!method.controlDifferences().isEmpty()) {
            lines.add("");
            lines.add(text("%s minus each control:", method.name()));
            method.controlDifferences().forEach(control -> lines.add(toControl(control)));
        }
        return lines;
    }

    private static String toControl(MethodDifference control) {
        return text("  %-11s", control.to())
                + Stream.of("NWTG", "NEG", "DS", "C")
                        .filter(control.metrics()::containsKey)
                        .map(metric -> text(
                                "  %s %s [%s, %s]",
                                metric,
                                signed(metric, control.metrics().get(metric).mean()),
                                signed(
                                        metric,
                                        control.metrics().get(metric).interval().low()),
                                signed(
                                        metric,
                                        control.metrics().get(metric).interval().high())))
                        .collect(Collectors.joining());
    }

    private static String signed(String metric, double value) {
        return Double.isNaN(value) ? "-" : text(metric.equals("DS") ? "%+.1f" : "%+.4f", value);
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
