package io.labelcraft.report;

import io.labelcraft.page.Estimate;
import io.labelcraft.page.MethodKind;
import io.labelcraft.page.NumberText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lead of a comparison of methods. */
record ComparisonLead(Evaluation evaluation) implements Lead {

    @Override
    public String title() {
        return "Evaluation of " + evaluation.model();
    }

    @Override
    public String subject() {
        return "Learned labels against fixed ones";
    }

    @Override
    public List<String> paragraphs() {
        Optional<Method> found = evaluation.learned();
        if (found.isEmpty()) {
            return List.of("No learned label was compared.");
        }
        Method learned = found.get();
        if (learned.collapsed()) {
            return List.of(
                    learned.name() + " collapsed: it scores all the rows of most users alike, so its lists say nothing"
                            + " and it is not ranked.");
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(balanced(learned));
        String further = Stream.of(
                        tradeOff(learned), control(learned), caveats().oneUser())
                .flatMap(Optional::stream)
                .reduce("", (text, sentence) -> text.isEmpty() ? sentence : text + " " + sentence);
        if (!further.isEmpty()) {
            paragraphs.add(further);
        }
        return paragraphs;
    }

    private String balanced(Method learned) {
        Optional<MetricColumn> balanced = evaluation.balanced();
        if (balanced.isEmpty() || Double.isNaN(learned.ranked(balanced.get()))) {
            return score().missing() + ", so the methods are not ranked.";
        }
        return place(learned, balanced.get()) + " " + difference(learned) + seeds(learned);
    }

    private String place(Method learned, MetricColumn balanced) {
        List<Method> labels = evaluation.methods().stream()
                .filter(method -> method.kind() != MethodKind.CONTROL)
                .filter(method -> !Double.isNaN(method.ranked(balanced)))
                .sorted(Comparator.comparingDouble((Method method) -> method.ranked(balanced))
                        .reversed())
                .toList();
        Method first = labels.get(0);
        String score = score().of(learned.estimate(balanced));
        if (labels.size() == 1) {
            return learned.name() + " has " + score + "; there is no other label to rank it with.";
        }
        if (first.ranked(balanced) <= learned.ranked(balanced)) {
            return learned.name() + " has the highest balanced score of " + labels.size() + " labels: " + score + ".";
        }
        long above = labels.stream()
                .filter(label -> label.ranked(balanced) > learned.ranked(balanced))
                .count();
        return learned.name() + " does not have the highest balanced score: with " + score + " it is number "
                + (above + 1)
                + " of " + labels.size() + " labels; " + first.name() + " is first with "
                + NumberText.of(first.ranked(balanced)) + ".";
    }

    private String difference(Method learned) {
        Estimate difference = learned.difference().balanced();
        if (!learned.difference().isPresent() || !difference.isPresent()) {
            return "No difference to a fixed label could be computed.";
        }
        String against = "That is " + NumberText.of(Math.abs(difference.mean()))
                + (difference.mean() < 0 ? " below " : " above ")
                + learned.difference().to() + ", the best fixed label";
        if (!difference.hasInterval()) {
            return against + ", without an interval.";
        }
        if (difference.isClearlyAboveZero() || difference.isClearlyBelowZero()) {
            return against + ", and the interval of the difference, " + NumberText.range(difference)
                    + ", is clear of zero.";
        }
        return against + ", but the interval of the difference, " + NumberText.range(difference)
                + ", includes zero: this log cannot tell the two apart.";
    }

    private String seeds(Method learned) {
        Optional<String> caveat = caveats().oneSeed();
        if (caveat.isPresent()) {
            return " " + caveat.get();
        }
        List<Estimate> differences = learned.seeds().stream()
                .map(seed -> seed.difference().balanced())
                .filter(Estimate::hasInterval)
                .toList();
        if (differences.isEmpty()) {
            return "";
        }
        long clear = differences.stream().filter(Estimate::isClearlyAboveZero).count();
        return " Seed by seed, it is clearly above in " + clear + " of " + differences.size() + ".";
    }

    private Optional<String> tradeOff(Method learned) {
        List<String> losses = new ArrayList<>();
        List<String> gains = new ArrayList<>();
        for (MetricColumn metric : evaluation.metrics()) {
            Optional<Method> rival = metric.isHeadline() ? best(MethodKind.FIXED, metric) : Optional.empty();
            double own = learned.ranked(metric);
            if (rival.isPresent() && !Double.isNaN(own)) {
                double other = rival.get().ranked(metric);
                String change = change(own, other, metric) + " of " + metric.name() + " ("
                        + rival.get().name() + " " + withUnit(other, metric) + ")";
                (metric.isBetter(other, own) ? losses : gains).add(change);
            }
        }
        if (losses.isEmpty() && gains.isEmpty()) {
            return Optional.empty();
        }
        String lost = losses.isEmpty() ? "it gives up nothing" : "it gives up " + NumberText.listed(losses);
        String gained =
                gains.isEmpty() ? "" : (losses.isEmpty() ? " and gains " : "; it gains ") + NumberText.listed(gains);
        return Optional.of("Against the best fixed label on each metric " + lost + gained + ".");
    }

    private static String change(double own, double other, MetricColumn metric) {
        double change = Math.abs(own - other);
        return other > 0 ? NumberText.percent(change / other) : withUnit(change, metric);
    }

    private static String withUnit(double value, MetricColumn metric) {
        return NumberText.of(value) + (metric.unit().isEmpty() ? "" : " " + metric.unit());
    }

    private Optional<String> control(Method learned) {
        return evaluation.balanced().flatMap(balanced -> best(MethodKind.CONTROL, balanced)
                .filter(control -> !Double.isNaN(learned.ranked(balanced)))
                .map(control -> {
                    String score = NumberText.of(control.ranked(balanced));
                    String trials = control.trials() > 1 ? " after " + control.trials() + " trials" : "";
                    return control.ranked(balanced) >= learned.ranked(balanced)
                            ? "The control " + control.name() + " scores no less: " + balanced.name() + " = " + score
                                    + trials + "."
                            : "No control scores as high; the nearest is " + control.name() + " with " + score + trials
                                    + ".";
                }));
    }

    private Optional<Method> best(MethodKind kind, MetricColumn metric) {
        return evaluation.of(kind).stream()
                .filter(method -> !Double.isNaN(method.ranked(metric)))
                .reduce((a, b) -> metric.isBetter(b.ranked(metric), a.ranked(metric)) ? b : a);
    }

    private BalancedScore score() {
        return new BalancedScore(evaluation);
    }

    private Caveats caveats() {
        return new Caveats(evaluation);
    }
}
