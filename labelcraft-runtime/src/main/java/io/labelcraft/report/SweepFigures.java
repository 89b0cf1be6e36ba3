package io.labelcraft.report;

import io.labelcraft.page.Chart;
import io.labelcraft.page.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The points of a sweep on two metrics at a time. */
record SweepFigures(Evaluation evaluation) {

    List<Figure> figures() {
        List<MetricColumn> metrics = sides();
        List<Figure> figures = new ArrayList<>();
        for (int first = 0; first < metrics.size(); first++) {
            for (int second = first + 1; second < metrics.size(); second++) {
                figure(metrics.get(first), metrics.get(second)).ifPresent(figures::add);
            }
        }
        return figures;
    }

    /** The metrics of the hypervolume, or, without one, all that are named. */
    private List<MetricColumn> sides() {
        List<String> names = evaluation.hypervolume().metrics();
        return evaluation.metrics().stream()
                .filter(metric -> names.isEmpty() ? metric.isHeadline() : names.contains(metric.name()))
                .toList();
    }

    private Optional<Figure> figure(MetricColumn x, MetricColumn y) {
        List<Chart.Front.Group> groups = Arrays.stream(SweepKind.values())
                .map(kind -> group(kind, x, y))
                .filter(group -> !group.points().isEmpty())
                .toList();
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(Figure.small(
                        x.name() + " and " + y.name() + " on test users",
                        new Chart.Front(x.label(), y.label(), groups)));
    }

    private Chart.Front.Group group(SweepKind kind, MetricColumn x, MetricColumn y) {
        List<Chart.Front.Choice> points = evaluation.of(kind).stream()
                .filter(point -> !point.collapsed())
                .filter(point ->
                        point.estimate(x).isPresent() && point.estimate(y).isPresent())
                .map(point -> new Chart.Front.Choice(
                        point.point(),
                        point.estimate(x).mean(),
                        point.estimate(y).mean(),
                        point.onFront()))
                .toList();
        List<Chart.Front.Choice> front =
                points.stream().filter(Chart.Front.Choice::onFront).toList();
        return new Chart.Front.Group(
                kind.title(), kind.look(), kind == SweepKind.LEARNED, points, new FrontEdge(x, y).of(front));
    }
}
