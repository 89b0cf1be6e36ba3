package io.labelcraft.report;

import io.labelcraft.page.Chart;
import io.labelcraft.page.Estimate;
import io.labelcraft.page.Figure;
import io.labelcraft.page.MethodKind;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every method on every metric, with intervals. */
record ComparisonSection(Evaluation evaluation) {

    Optional<Section> section() {
        if (evaluation.methods().isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph("Every method trains the same recommender on the training rows; the top "
                + evaluation.k() + " of each test user's later rows is measured. Brackets and whiskers are "
                + NumberText.confidence(evaluation.confidence()) + " bootstrap intervals over users ("
                + NumberText.count(evaluation.resamples())
                + " resamples). Trials counts the trainings that choosing a method's settings took."));
        parts.add(comparison());
        balancedFigures().ifPresent(parts::add);
        List<Figure> others = evaluation.metrics().stream()
                .filter(metric -> !metric.isBalanced())
                .flatMap(metric -> figure(metric, false).stream())
                .toList();
        if (!others.isEmpty()) {
            parts.add(new Part.Figures(others));
        }
        parts.add(new Part.Details("What the metrics mean", List.of(meanings())));
        differences()
                .ifPresent(table -> parts.add(new Part.Details("Differences to the best fixed label", List.of(table))));
        seeds().ifPresent(table -> parts.add(new Part.Details("Balanced score by seed", List.of(table))));
        weighted().ifPresent(table -> parts.add(new Part.Details("Means weighted by rows per user", List.of(table))));
        chosen().ifPresent(table -> parts.add(new Part.Details("Settings chosen on the hold-out", List.of(table))));
        return Optional.of(new Section("comparison", "Comparison", parts));
    }

    private Table comparison() {
        List<MetricColumn> metrics = evaluation.balancedFirst();
        List<String> columns = new ArrayList<>(List.of("Method"));
        metrics.forEach(metric -> columns.add(metric.label()));
        columns.add("Trials");
        return grouped("Means over test users, the best of each column in bold", columns, method -> {
            List<Table.Cell> cells = new ArrayList<>();
            for (MetricColumn metric : metrics) {
                cells.add(Table.Cell.of(method.estimate(metric), isBest(method, metric)));
            }
            cells.add(Table.Cell.number(NumberText.count(method.trials())));
            return cells;
        });
    }

    /** A table of all methods, those of a kind together. */
    private Table grouped(String caption, List<String> columns, RowCells cells) {
        List<Table.Group> groups = new ArrayList<>();
        for (MethodKind kind : MethodKind.values()) {
            List<Table.Row> rows = evaluation.of(kind).stream()
                    .map(method -> new Table.Row(
                            method.name(), method.collapsed() ? "collapsed, not ranked" : "", cells.of(method)))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Table.Group(kind.title(), rows));
            }
        }
        return new Table(caption, columns, groups);
    }

    private interface RowCells {
        List<Table.Cell> of(Method method);
    }

    private boolean isBest(Method method, MetricColumn metric) {
        double value = method.ranked(metric);
        return !Double.isNaN(value)
                && evaluation.methods().stream().noneMatch(other -> metric.isBetter(other.ranked(metric), value));
    }

    private Optional<Part> balancedFigures() {
        List<Figure> figures = new ArrayList<>();
        evaluation.balanced().flatMap(metric -> figure(metric, true)).ifPresent(figures::add);
        differenceFigure().ifPresent(figures::add);
        return figures.isEmpty() ? Optional.empty() : Optional.of(new Part.Figures(figures));
    }

    private Optional<Figure> figure(MetricColumn metric, boolean wide) {
        List<Chart.Intervals.Dot> points = inOrder()
                .filter(method -> method.estimate(metric).isPresent())
                .map(method -> point(method, method.estimate(metric), List.of()))
                .toList();
        String title = (metric.title().isEmpty() ? metric.name() : metric.name() + ": " + metric.title())
                + (wide && points.stream().anyMatch(Chart.Intervals.Dot::collapsed)
                        ? "; hollow where a method collapsed and is not ranked"
                        : "");
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(title, new Chart.Intervals(metric.label(), false, wide, points), wide));
    }

    private Optional<Figure> differenceFigure() {
        List<Chart.Intervals.Dot> points = inOrder()
                .filter(method -> method.difference().balanced().isPresent())
                .map(method -> point(
                        method,
                        method.difference().balanced(),
                        method.seeds().stream()
                                .map(seed -> seed.difference().balanced().mean())
                                .filter(mean -> !Double.isNaN(mean))
                                .toList()))
                .toList();
        return rival().filter(to -> !points.isEmpty())
                .map(to -> Figure.wide(
                        "Balanced score minus that of " + to + ", paired by user; small strokes are single seeds",
                        new Chart.Intervals("difference in " + Evaluation.BALANCED, true, false, points)));
    }

    private Stream<Method> inOrder() {
        return evaluation.methods().stream().sorted(Comparator.comparing(Method::kind));
    }

    private static Chart.Intervals.Dot point(Method method, Estimate estimate, List<Double> seeds) {
        return new Chart.Intervals.Dot(
                method.name(),
                method.kind(),
                method.collapsed(),
                estimate.mean(),
                estimate.low(),
                estimate.high(),
                seeds);
    }

    private Optional<String> rival() {
        return evaluation.methods().stream()
                .map(Method::difference)
                .filter(Method.Difference::isPresent)
                .map(Method.Difference::to)
                .findFirst();
    }

    private Table meanings() {
        List<Table.Row> rows = evaluation.balancedFirst().stream()
                .map(metric -> new Table.Row(
                        metric.name(),
                        List.of(
                                Table.Cell.text(metric.title()),
                                Table.Cell.text(metric.unit().isEmpty() ? NumberText.MISSING : metric.unit()),
                                Table.Cell.text(metric.lowerIsBetter() ? "lower" : "higher"))))
                .toList();
        return Table.of(
                "Metrics, computed as in the " + evaluation.metric(),
                List.of("Name", "Meaning", "Unit", "Better"),
                rows);
    }

    private Optional<Table> differences() {
        List<MetricColumn> metrics = evaluation.balancedFirst().stream()
                .filter(metric -> evaluation.methods().stream()
                        .anyMatch(method -> method.difference().metrics().containsKey(metric.name())))
                .toList();
        return rival().map(to -> grouped("Mean minus that of " + to, headers(metrics), method -> metrics.stream()
                .map(metric -> Table.Cell.ofDifference(method.difference().estimate(metric)))
                .toList()));
    }

    private Optional<Table> seeds() {
        List<Long> seeds = evaluation.provenance().seeds();
        if (seeds.size() < 2) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>(List.of("Method"));
        seeds.forEach(seed -> columns.add("seed " + seed));
        return Optional.of(grouped("Balanced score of each seed", columns, method -> {
            Map<Long, Estimate> bySeed = method.seeds().stream()
                    .collect(Collectors.toMap(
                            Method.SeedResult::seed,
                            seed -> seed.metrics().getOrDefault(Evaluation.BALANCED, Estimate.NONE),
                            (first, second) -> first));
            return seeds.stream()
                    .map(seed -> bySeed.getOrDefault(seed, Estimate.NONE))
                    .map(Table.Cell::of)
                    .toList();
        }));
    }

    private Optional<Table> weighted() {
        List<MetricColumn> metrics = evaluation.metrics().stream()
                .filter(metric -> evaluation.methods().stream()
                        .anyMatch(
                                method -> !Double.isNaN(method.estimate(metric).weighted())))
                .toList();
        if (metrics.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(grouped(
                "Users count as often as they have rows; below, the users a metric is defined for",
                headers(metrics),
                method -> metrics.stream()
                        .map(method::estimate)
                        .map(estimate -> Table.Cell.number(
                                NumberText.of(estimate.weighted()), NumberText.count(estimate.users()) + " users"))
                        .toList()));
    }

    private Optional<Table> chosen() {
        if (evaluation.methods().stream().allMatch(method -> method.chosen().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(grouped(
                "Nothing was chosen on test rows",
                List.of("Method", "Settings", "Trials"),
                method -> List.of(
                        Table.Cell.text(method.chosen().entrySet().stream()
                                .map(setting -> setting.getKey() + " = " + setting.getValue())
                                .collect(Collectors.joining(", "))),
                        Table.Cell.number(NumberText.count(method.trials())))));
    }

    private static List<String> headers(List<MetricColumn> metrics) {
        List<String> columns = new ArrayList<>(List.of("Method"));
        metrics.forEach(metric -> columns.add(metric.label()));
        return columns;
    }
}
