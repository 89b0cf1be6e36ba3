package io.labelcraft.cli;

import com.google.common.base.Strings;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Kind;
import io.labelcraft.experiment.Sweep;
import io.labelcraft.experiment.SweepPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A sweep as text: a line for each point, the fronts, and how to publish a point. */
record SweepText(Sweep sweep, ModelSpec spec) {

    private static final int LEAST_WEIGHT_WIDTH = 11;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(ComparisonLines.lists(sweep.k(), sweep.users(), spec.comparedSeeds())
                + "; points marked + are on the front, chosen on the hold-out:");
        lines.addAll(table("learned", sweep.ofKind(Kind.LEARNED)));
        lines.addAll(table("mixes of fixed labels", sweep.ofKind(Kind.CONTROL)));
        sweep.volumes().ifPresent(volumes -> lines.addAll(List.of("", hypervolume(volumes))));
        lines.addAll(ComparisonLines.notMeasured(sweep.unmeasurable()));
        lines.add("");
        lines.addAll(ComparisonLines.legend(sweep.columns()));
        lines.addAll(howToPublish());
        return lines.stream().map(String::stripTrailing).toList();
    }

    private List<String> table(String title, List<SweepPoint> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        MetricCells cells = new MetricCells(sweep.columns(), sweep.balanced());
        StringBuilder header = new StringBuilder(text("%7s", ""));
        points.get(0).weights().keySet().forEach(name -> header.append(weight(name, name)));
        List<String> lines = new ArrayList<>(List.of("", title, header + cells.header()));
        points.forEach(point -> lines.add(line(point, cells)));
        return lines;
    }

    private static String line(SweepPoint point, MetricCells cells) {
        StringBuilder line = new StringBuilder(text("%5d %s", point.number(), point.onFront() ? "+" : " "));
        point.weights().forEach((name, weight) -> line.append(weight(name, text("%.4g", weight))));
        return line.append(cells.row(point.metrics()))
                .append(point.collapsed() ? "  collapsed" : "")
                .toString();
    }

    /** A cell of the column of one weight. */
    private static String weight(String name, String content) {
        return " " + Strings.padStart(content, Math.max(LEAST_WEIGHT_WIDTH, name.length()), ' ');
    }

    private String hypervolume(Sweep.FrontVolumes volumes) {
        return text(
                "Hypervolume of the front (%s), %d points out of %d trials each: learned %s, mixes %s, difference %s.",
                String.join(", ", volumes.metrics()),
                volumes.points(),
                sweep.ofKind(Kind.LEARNED).size(),
                EstimateText.withInterval(volumes.learned()),
                EstimateText.withInterval(volumes.mixes()),
                EstimateText.difference(volumes.difference()));
    }

    /** The settings of one point, to be taken as they are. */
    private List<String> howToPublish() {
        List<SweepPoint> learned = sweep.ofKind(Kind.LEARNED);
        return learned.stream()
                .filter(point -> point.onFront() && !point.collapsed())
                .findFirst()
                .map(SweepText::howToPublish)
                .orElse(List.of());
    }

    private static List<String> howToPublish(SweepPoint point) {
        return Stream.concat(
                        Stream.of(
                                "",
                                text(
                                        "To publish a point, put its weights into labelcraft.conf and train; point %d:",
                                        point.number())),
                        point.settings().entrySet().stream()
                                .map(setting -> "  " + setting.getKey() + " = " + setting.getValue()))
                .toList();
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
