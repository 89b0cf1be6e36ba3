package io.labelcraft.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What other preference weights give, and which of them are worth choosing. */
record SweepSection(Evaluation evaluation) {

    Optional<Section> section() {
        List<Evaluation.SweepPoint> points = evaluation.sweep();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<MetricColumn> metrics = evaluation.metrics().stream()
                .filter(metric -> points.stream()
                        .anyMatch(point -> estimate(point, metric).isPresent()))
                .toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(
                "Labels learned with other preference weights. A point is on the front if no other is at"
                        + " least as good on every metric and better on one; what is not on it need not be chosen."));
        List<Figure> figures = figures(metrics.stream()
                .filter(metric -> !metric.name().equals(Evaluation.BALANCED))
                .toList());
        if (!figures.isEmpty()) {
            parts.add(new Part.Figures(figures));
        }
        parts.add(table(metrics));
        return Optional.of(new Section("sweep", "Preference weights", parts));
    }

    /** The first metric against each further one, and these against each other. */
    private List<Figure> figures(List<MetricColumn> metrics) {
        List<Figure> figures = new ArrayList<>();
        for (int first = 0; first < metrics.size(); first++) {
            for (int second = first + 1; second < metrics.size(); second++) {
                figures.add(figure(metrics.get(first), metrics.get(second)));
            }
        }
        return figures;
    }

    private Figure figure(MetricColumn x, MetricColumn y) {
        List<Chart.Front.Choice> points = IntStream.range(0, evaluation.sweep().size())
                .mapToObj(index -> {
                    Evaluation.SweepPoint point = evaluation.sweep().get(index);
                    return new Chart.Front.Choice(
                            index + 1,
                            estimate(point, x).mean(),
                            estimate(point, y).mean(),
                            point.onFront());
                })
                .toList();
        return Figure.small(x.name() + " and " + y.name(), new Chart.Front(x.label(), y.label(), points));
    }

    private Table table(List<MetricColumn> metrics) {
        List<String> objectives =
                List.copyOf(evaluation.sweep().get(0).weights().keySet());
        List<String> columns = new ArrayList<>(List.of("Point"));
        objectives.forEach(objective -> columns.add("weight of " + objective));
        metrics.forEach(metric -> columns.add(metric.label()));
        columns.add("On the front");
        List<Table.Row> rows = IntStream.range(0, evaluation.sweep().size())
                .mapToObj(index -> new Table.Row(
                        Integer.toString(index + 1), cells(evaluation.sweep().get(index), objectives, metrics)))
                .toList();
        return Table.of("Preference weights and what they give", columns, rows);
    }

    private static List<Table.Cell> cells(
            Evaluation.SweepPoint point, List<String> objectives, List<MetricColumn> metrics) {
        List<Table.Cell> cells = new ArrayList<>();
        objectives.forEach(objective ->
                cells.add(Table.Cell.number(NumberText.plain(point.weights().getOrDefault(objective, Double.NaN)))));
        for (MetricColumn metric : metrics) {
            Estimate estimate = estimate(point, metric);
            cells.add(new Table.Cell(NumberText.of(estimate.mean()), NumberText.interval(estimate), true, false));
        }
        cells.add(Table.Cell.text(point.onFront() ? "yes" : "no"));
        return cells;
    }

    private static Estimate estimate(Evaluation.SweepPoint point, MetricColumn metric) {
        return point.metrics().getOrDefault(metric.name(), Estimate.NONE);
    }
}
