package io.labelcraft.report;

import io.labelcraft.page.Chart;
import io.labelcraft.page.Figure;
import io.labelcraft.page.MethodKind;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Learned labels against the best fixed one in each recommender, and all labels in each. */
record TransferFigures(List<TransferTarget> targets) {

    /** Ends of the axis are multiples of one part in so many. */
    private static final int TICKS = 20;

    Optional<Figure> differences() {
        List<Chart.Intervals.Dot> dots = targets.stream()
                .flatMap(target -> target.of(MethodKind.LEARNED).stream()
                        .filter(result -> !result.collapsed()
                                && result.difference().balanced().isPresent())
                        .map(result -> Chart.Intervals.Dot.of(
                                target.named(result),
                                MethodKind.LEARNED,
                                false,
                                result.difference().balanced())))
                .toList();
        return dots.isEmpty()
                ? Optional.empty()
                : Optional.of(Figure.wide(
                        "Balanced score of learned labels minus that of the best fixed label in the same recommender",
                        new Chart.Intervals("difference in " + Evaluation.BALANCED, true, false, dots)));
    }

    /** A chart for each recommender, on one scale. */
    List<Figure> scores() {
        Chart.Extent extent = extent();
        return targets.stream()
                .flatMap(target -> scores(target, extent).stream())
                .toList();
    }

    private static Optional<Figure> scores(TransferTarget target, Chart.Extent extent) {
        List<Chart.Intervals.Dot> dots = target.results().stream()
                .sorted(Comparator.comparing(TransferResult::kind))
                .filter(result -> result.balanced().isPresent())
                .map(result ->
                        Chart.Intervals.Dot.of(result.method(), result.kind(), result.collapsed(), result.balanced()))
                .toList();
        return dots.isEmpty()
                ? Optional.empty()
                : Optional.of(Figure.small(
                        target.title(), new Chart.Intervals(Evaluation.BALANCED, false, true, extent, dots)));
    }

    private Chart.Extent extent() {
        DoubleSummaryStatistics ends = targets.stream()
                .flatMap(target -> target.results().stream())
                .map(TransferResult::balanced)
                .flatMapToDouble(score -> DoubleStream.of(score.mean(), score.low(), score.high()))
                .filter(Double::isFinite)
                .summaryStatistics();
        return ends.getCount() == 0
                ? Chart.Extent.FREE
                : new Chart.Extent(Math.floor(ends.getMin() * TICKS) / TICKS, Math.ceil(ends.getMax() * TICKS) / TICKS);
    }
}
