package io.labelcraft.report;

import io.labelcraft.page.NumberText;
import io.labelcraft.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables of a sweep's points.
 *
 * @param points of one kind, at least one
 */
record SweepTables(Evaluation evaluation, List<SweepPoint> points) {

    /** Weights, metrics on test users, and whether a point is on the front. */
    Table onTest(String caption, String weightPrefix) {
        List<String> weights = points.stream()
                .flatMap(point -> point.weights().keySet().stream())
                .distinct()
                .toList();
        List<MetricColumn> metrics = evaluation.balancedFirst().stream()
                .filter(metric ->
                        points.stream().anyMatch(point -> point.estimate(metric).isPresent()))
                .toList();
        List<String> columns = new ArrayList<>(List.of("Point"));
        weights.forEach(weight -> columns.add(weightPrefix + weight));
        metrics.forEach(metric -> columns.add(metric.label()));
        columns.add("On the front");
        return Table.of(
                caption,
                columns,
                points.stream().map(point -> row(point, weights, metrics)).toList());
    }

    private static Table.Row row(SweepPoint point, List<String> weights, List<MetricColumn> metrics) {
        List<Table.Cell> cells = new ArrayList<>();
        weights.forEach(weight ->
                cells.add(Table.Cell.number(NumberText.plain(point.weights().getOrDefault(weight, Double.NaN)))));
        metrics.forEach(metric -> cells.add(Table.Cell.of(point.estimate(metric))));
        cells.add(Table.Cell.text(point.onFront() ? "yes" : "no"));
        return row(point, cells);
    }

    private static Table.Row row(SweepPoint point, List<Table.Cell> cells) {
        return new Table.Row(Integer.toString(point.point()), point.collapsed() ? "collapsed, not ranked" : "", cells);
    }

    Optional<Table> onHoldOut() {
        List<MetricColumn> metrics = evaluation.metrics().stream()
                .filter(metric -> points.stream().anyMatch(point -> !Double.isNaN(point.holdOut(metric))))
                .toList();
        if (metrics.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>(List.of("Point"));
        metrics.forEach(metric -> columns.add(metric.label()));
        return Optional.of(Table.of(
                "Values on the hold-out, by which the front was chosen",
                columns,
                points.stream()
                        .map(point -> row(
                                point,
                                metrics.stream()
                                        .map(metric -> Table.Cell.number(NumberText.of(point.holdOut(metric))))
                                        .toList()))
                        .toList()));
    }

    static Table settings(List<SweepPoint> points) {
        return Table.of(
                "What to write to publish each point",
                List.of("Point", "Lines for labelcraft.conf"),
                points.stream()
                        .map(point -> row(
                                point,
                                List.of(
                                        point.settings().isEmpty()
                                                ? Table.Cell.text("nothing: the settings as they stand")
                                                : Table.Cell.code(new SettingLines(point.settings()).forFile()))))
                        .toList());
    }
}
