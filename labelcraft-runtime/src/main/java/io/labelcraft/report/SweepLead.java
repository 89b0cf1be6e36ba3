package io.labelcraft.report;

import io.labelcraft.page.Estimate;
import io.labelcraft.page.NumberText;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lead of a sweep: which kind's front covers more, and what the learned labels' front reaches. */
record SweepLead(Evaluation evaluation) implements Lead {

    @Override
    public String title() {
        return "Preference weights of " + evaluation.model();
    }

    @Override
    public String subject() {
        return evaluation.of(SweepKind.FUSION).isEmpty()
                ? "Labels learned with other preference weights"
                : "Labels learned with other preference weights against mixes of fixed ones";
    }

    @Override
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        hypervolume().ifPresent(paragraphs::add);
        paragraphs.add(
                Stream.concat(Stream.of(front(), collapsed()).flatMap(Optional::stream), new Caveats(evaluation).all())
                        .collect(Collectors.joining(" ")));
        return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
    }

    private Optional<String> hypervolume() {
        Hypervolume volume = evaluation.hypervolume();
        Estimate difference = volume.difference();
        if (!difference.isPresent()) {
            return evaluation.of(SweepKind.LEARNED).isEmpty()
                            || evaluation.of(SweepKind.FUSION).isEmpty()
                    ? Optional.empty()
                    : Optional.of("The fronts of learned labels and of fixed mixes could not be measured against each"
                            + " other.");
        }
        String shares = NumberText.percent(volume.learned().mean()) + " against "
                + NumberText.percent(volume.fusion().mean());
        String box = " of the box up to the best fixed label on each of " + NumberText.listed(volume.metrics());
        if (difference.isClearlyAboveZero() || difference.isClearlyBelowZero()) {
            return Optional.of("The front of learned labels covers "
                    + NumberText.percent(Math.abs(difference.mean()))
                    + (difference.mean() < 0 ? " less" : " more") + box + " than that of fixed mixes: " + shares
                    + interval(difference) + trials(volume.trials()) + ".");
        }
        return Optional.of("This log cannot tell whether the front of learned labels or that of fixed mixes covers more"
                + box + ": " + shares + interval(difference) + trials(volume.trials()) + ".");
    }

    private String interval(Estimate difference) {
        return difference.hasInterval()
                ? " (" + NumberText.confidence(evaluation.confidence()) + " interval of the difference "
                        + NumberText.percent(difference.low()) + " to "
                        + NumberText.percent(difference.high()) + ")"
                : " (without an interval)";
    }

    private static String trials(Hypervolume.Trials trials) {
        if (trials.learned() == 0 || trials.fusion() == 0) {
            return "";
        }
        return trials.learned() == trials.fusion()
                ? ", " + trials.learned() + " trials each"
                : ", " + trials.learned() + " trials against " + trials.fusion();
    }

    private Optional<String> front() {
        List<SweepPoint> learned = evaluation.of(SweepKind.LEARNED);
        if (learned.isEmpty()) {
            return Optional.of("No labels were learned.");
        }
        List<SweepPoint> front = learned.stream()
                .filter(point -> point.onFront() && !point.collapsed())
                .toList();
        if (front.isEmpty()) {
            return Optional.of("None of the learned labels is on a front.");
        }
        String reached = NumberText.listed(evaluation.metrics().stream()
                .filter(MetricColumn::isHeadline)
                .flatMap(metric -> span(metric, front).stream())
                .toList());
        return Optional.of("Of " + NumberText.count(learned.size()) + " learned "
                + (learned.size() == 1 ? "label " : "labels ")
                + NumberText.count(front.size()) + (front.size() == 1 ? " is" : " are")
                + " on the front that the hold-out chose"
                + (reached.isEmpty()
                        ? "."
                        : "; on test users " + (front.size() == 1 ? "it has " : "they reach ") + reached + "."));
    }

    private static Optional<String> span(MetricColumn metric, List<SweepPoint> points) {
        DoubleSummaryStatistics values = points.stream()
                .mapToDouble(point -> point.estimate(metric).mean())
                .filter(Double::isFinite)
                .summaryStatistics();
        if (values.getCount() == 0) {
            return Optional.empty();
        }
        String low = NumberText.of(values.getMin());
        String high = NumberText.of(values.getMax());
        return Optional.of(metric.name() + " " + (low.equals(high) ? low : low + " to " + high)
                + (metric.unit().isEmpty() ? "" : " " + metric.unit()));
    }

    private Optional<String> collapsed() {
        long collapsed =
                evaluation.sweep().stream().filter(SweepPoint::collapsed).count();
        return collapsed == 0
                ? Optional.empty()
                : Optional.of(NumberText.count(collapsed)
                        + (collapsed == 1 ? " point" : " points") + " collapsed and " + (collapsed == 1 ? "is" : "are")
                        + " not drawn.");
    }
}
