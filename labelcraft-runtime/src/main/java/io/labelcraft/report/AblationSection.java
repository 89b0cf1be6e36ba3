package io.labelcraft.report;

import io.labelcraft.page.Chart;
import io.labelcraft.page.Figure;
import io.labelcraft.page.MethodKind;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is lost without each part of the search for labels. */
record AblationSection(Evaluation evaluation) {

    Optional<Section> section() {
        if (evaluation.ablation().isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(introduction());
        parts.add(table());
        List<Figure> figures = evaluation.balancedFirst().stream()
                .filter(metric -> metric.isBalanced() || metric.isHeadline())
                .flatMap(metric -> figure(metric).stream())
                .toList();
        if (!figures.isEmpty()) {
            parts.add(new Part.Figures(figures));
        }
        differences().ifPresent(table -> parts.add(new Part.Details("Differences on each metric", List.of(table))));
        settings().ifPresent(table -> parts.add(new Part.Details("Settings that leave a part out", List.of(table))));
        return Optional.of(new Section("ablation", "Ablation", parts));
    }

    private Part introduction() {
        String chance = evaluation.confidence() < 1
                ? " Each interval stands alone: of " + Math.round(1 / (1 - evaluation.confidence()))
                        + " variants that change nothing, one is expected to be clear of zero."
                : "";
        return new Part.Paragraph(
                "Each variant leaves one part out and learns labels anew with the same seeds; all else"
                        + " stays as it was. Differences are to " + whole().name()
                        + ", paired by user: where one is below zero,"
                        + " the part is of use. Brackets and whiskers are "
                        + NumberText.confidence(evaluation.confidence()) + " bootstrap intervals over users ("
                        + NumberText.count(evaluation.resamples()) + " resamples)." + chance);
    }

    private AblatedVariant whole() {
        return evaluation.ablation().get(0);
    }

    private List<AblatedVariant> variants() {
        return evaluation.ablation().subList(1, evaluation.ablation().size());
    }

    private Table table() {
        List<MetricColumn> metrics = evaluation.balancedFirst().stream()
                .filter(metric -> evaluation.ablation().stream()
                        .anyMatch(variant -> variant.estimate(metric).isPresent()))
                .toList();
        boolean compared = variants().stream()
                .anyMatch(variant -> variant.balancedDifference().isPresent());
        List<String> columns = new ArrayList<>(List.of("Variant"));
        if (compared) {
            columns.add("Difference in " + Evaluation.BALANCED);
            columns.add("Verdict on " + Evaluation.BALANCED);
        }
        metrics.forEach(metric -> columns.add(metric.label()));
        return Table.of(
                "Labels learned with and without each part",
                columns,
                evaluation.ablation().stream()
                        .map(variant -> row(variant, metrics, compared))
                        .toList());
    }

    private Table.Row row(AblatedVariant variant, List<MetricColumn> metrics, boolean compared) {
        List<Table.Cell> cells = new ArrayList<>();
        if (compared) {
            cells.add(Table.Cell.ofDifference(variant.balancedDifference()));
            cells.add(Table.Cell.text(
                    variant.equals(whole())
                            ? "nothing left out"
                            : variant.verdict().words()));
        }
        metrics.forEach(metric -> cells.add(Table.Cell.of(variant.estimate(metric))));
        return row(variant, cells);
    }

    private static Table.Row row(AblatedVariant variant, List<Table.Cell> cells) {
        return new Table.Row(variant.name(), variant.collapsed() ? "collapsed, not ranked" : "", cells);
    }

    private Optional<Figure> figure(MetricColumn metric) {
        List<Chart.Intervals.Dot> dots = variants().stream()
                .filter(variant ->
                        !variant.collapsed() && variant.difference(metric).isPresent())
                .map(variant ->
                        Chart.Intervals.Dot.of(variant.name(), MethodKind.LEARNED, false, variant.difference(metric)))
                .toList();
        if (dots.isEmpty()) {
            return Optional.empty();
        }
        String title = metric.title().isEmpty() ? metric.name() : metric.name() + ": " + metric.title();
        return Optional.of(new Figure(
                title + ", minus that of " + whole().name(),
                new Chart.Intervals("difference in " + metric.label(), true, false, dots),
                metric.isBalanced()));
    }

    private Optional<Table> differences() {
        List<MetricColumn> metrics = evaluation.balancedFirst().stream()
                .filter(metric -> variants().stream()
                        .anyMatch(variant -> variant.difference(metric).isPresent()))
                .toList();
        if (metrics.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>(List.of("Variant"));
        metrics.forEach(metric -> columns.add(metric.label()));
        return Optional.of(Table.of(
                "Mean minus that of " + whole().name(),
                columns,
                variants().stream()
                        .map(variant -> row(
                                variant,
                                metrics.stream()
                                        .map(metric -> Table.Cell.ofDifference(variant.difference(metric)))
                                        .toList()))
                        .toList()));
    }

    private Optional<Table> settings() {
        List<Table.Row> rows = variants().stream()
                .filter(variant -> !variant.settings().isEmpty())
                .map(variant ->
                        row(variant, List.of(Table.Cell.code(new SettingLines(variant.settings()).forCommand()))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of("What makes each variant", List.of("Variant", "Settings"), rows));
    }
}
