package io.labelcraft.report;

import io.labelcraft.page.Chart;
import io.labelcraft.page.Estimate;
import io.labelcraft.page.Figure;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The learned label with other temperatures of the objective weights. */
record TauSection(Evaluation evaluation) {

    Optional<Section> section() {
        List<Evaluation.TauPoint> points = evaluation.tau();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<MetricColumn> metrics = evaluation.balancedFirst().stream()
                .filter(metric ->
                        points.stream().anyMatch(point -> point.estimate(metric).isPresent()))
                .toList();
        if (metrics.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "tau",
                "Sensitivity to tau",
                List.of(
                        new Part.Paragraph(
                                "Tau says how hard the search leans on the objective that is furthest behind:"
                                        + " 0 weighs all alike."),
                        new Part.Figures(metrics.stream().map(this::figure).toList()),
                        new Part.Details("Sensitivity as a table", List.of(table(metrics))))));
    }

    private Figure figure(MetricColumn metric) {
        List<Chart.Lines.Point> points = evaluation.tau().stream()
                .map(point -> {
                    Estimate estimate = point.estimate(metric);
                    return new Chart.Lines.Point(point.tau(), estimate.mean(), estimate.low(), estimate.high());
                })
                .toList();
        return Figure.small(
                metric.name() + " by tau",
                new Chart.Lines(
                        "tau", metric.label(), true, false, List.of(new Chart.Lines.Series(metric.name(), points))));
    }

    private Table table(List<MetricColumn> metrics) {
        List<String> columns = new ArrayList<>(List.of("Tau"));
        metrics.forEach(metric -> columns.add(metric.label()));
        List<Table.Row> rows = evaluation.tau().stream()
                .map(point -> new Table.Row(
                        NumberText.plain(point.tau()),
                        metrics.stream()
                                .map(metric -> Table.Cell.of(point.estimate(metric)))
                                .toList()))
                .toList();
        return Table.of("Metrics of the learned label by tau", columns, rows);
    }
}
