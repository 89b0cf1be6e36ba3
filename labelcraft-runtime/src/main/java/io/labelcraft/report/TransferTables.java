package io.labelcraft.report;

import io.labelcraft.page.MethodKind;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The numbers of a transfer. */
record TransferTables(Evaluation evaluation, List<TransferTarget> targets) {

    /** Learned labels against the best fixed one in each recommender. */
    Optional<Table> differences() {
        List<MetricColumn> metrics = evaluation.balancedFirst().stream()
                .filter(metric -> evaluation.transfer().stream()
                        .anyMatch(result -> result.difference().estimate(metric).isPresent()))
                .toList();
        List<Table.Row> rows = targets.stream()
                .flatMap(target -> target.of(MethodKind.LEARNED).stream()
                        .map(result -> row(target.named(result), result, differences(result, metrics))))
                .toList();
        if (rows.isEmpty() || metrics.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns =
                new ArrayList<>(List.of("Recommender", "Best fixed label", "Verdict on " + Evaluation.BALANCED));
        metrics.forEach(metric -> columns.add(metric.label()));
        return Optional.of(Table.of(
                "Learned labels minus the best fixed label in the same recommender, paired by user", columns, rows));
    }

    private static List<Table.Cell> differences(TransferResult result, List<MetricColumn> metrics) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.text(
                result.difference().isPresent() ? result.difference().to() : NumberText.MISSING));
        cells.add(Table.Cell.text(result.verdict().words()));
        metrics.forEach(
                metric -> cells.add(Table.Cell.ofDifference(result.difference().estimate(metric))));
        return cells;
    }

    /** Every label on every metric, by recommender. */
    Table scores() {
        List<MetricColumn> metrics = evaluation.balancedFirst().stream()
                .filter(metric -> evaluation.transfer().stream()
                        .anyMatch(result -> result.estimate(metric).isPresent()))
                .toList();
        List<String> columns = new ArrayList<>(List.of("Label"));
        metrics.forEach(metric -> columns.add(metric.label()));
        columns.add("Estimated");
        return new Table(
                "Means over test users, the best of each recommender in bold; estimated is the share of the test rows that"
                        + " the recommender itself can estimate",
                columns,
                targets.stream()
                        .map(target -> new Table.Group(target.title(), rows(target, metrics)))
                        .toList());
    }

    private static List<Table.Row> rows(TransferTarget target, List<MetricColumn> metrics) {
        return target.results().stream()
                .sorted(Comparator.comparing(TransferResult::kind))
                .map(result -> row(result.method(), result, scores(result, target, metrics)))
                .toList();
    }

    private static List<Table.Cell> scores(TransferResult result, TransferTarget target, List<MetricColumn> metrics) {
        List<Table.Cell> cells = new ArrayList<>();
        metrics.forEach(metric -> cells.add(Table.Cell.of(result.estimate(metric), isBest(result, target, metric))));
        cells.add(Table.Cell.number(NumberText.percent(result.estimated())));
        return cells;
    }

    private static boolean isBest(TransferResult result, TransferTarget target, MetricColumn metric) {
        double value = result.ranked(metric);
        return !Double.isNaN(value)
                && target.results().stream().noneMatch(other -> metric.isBetter(other.ranked(metric), value));
    }

    private static Table.Row row(String name, TransferResult result, List<Table.Cell> cells) {
        return new Table.Row(name, result.collapsed() ? "collapsed, not ranked" : "", cells);
    }
}
