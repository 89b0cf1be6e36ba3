package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Kind;
import io.labelcraft.experiment.MetricColumn;
import io.labelcraft.experiment.Sweep;
import io.labelcraft.experiment.SweepPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sweep as text: a line for each point, the fronts, and how to publish a point. */
record SweepText(Sweep sweep, ModelSpec spec) {

    private static final String BALANCED = "C";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(text(
                "Top %d of %,d test users, mean over seeds %s; points marked + are on the front, chosen on the hold-out:",
                sweep.k(),
                sweep.users(),
                spec.comparedSeeds().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        add(lines, "learned", Kind.LEARNED);
        add(lines, "mixes of fixed labels", Kind.CONTROL);
        sweep.volumes().ifPresent(volumes -> {
            lines.add("");
            lines.add(text(
                    "Hypervolume of the front (%s), %d trials each: learned %s, mixes %s, difference %s.",
                    String.join(", ", volumes.metrics()),
                    sweep.ofKind(Kind.LEARNED).size(),
                    EstimateText.withInterval(volumes.learned()),
                    EstimateText.withInterval(volumes.mixes()),
                    EstimateText.difference(volumes.difference())));
        });
        sweep.unmeasurable().forEach(found -> lines.add(text("Not measured: %s: %s.", found.what(), found.why())));
        lines.addAll(howToPublish());
        return lines.stream().map(String::stripTrailing).toList();
    }

    private void add(List<String> lines, String title, Kind kind) {
        List<SweepPoint> points = sweep.ofKind(kind);
        if (points.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        StringBuilder header = new StringBuilder(text("%7s", ""));
        points.get(0).weights().keySet().forEach(name -> header.append(text(" %11s", name)));
        sweep.columns().forEach(column -> header.append(text("%9s", column.name())));
        lines.add(header.append(sweep.balanced() ? text("%9s", BALANCED) : "").toString());
        points.forEach(point -> lines.add(line(point)));
    }

    private String line(SweepPoint point) {
        StringBuilder line = new StringBuilder(text("%5d %s", point.number(), point.onFront() ? "+" : " "));
        point.weights().values().forEach(weight -> line.append(text(" %11.4g", weight)));
        for (MetricColumn column : sweep.columns()) {
            line.append(text(
                    "%9s", EstimateText.mean(point.metrics().get(column.name()).mean(), column.unit())));
        }
        if (sweep.balanced()) {
            line.append(
                    text("%9s", EstimateText.mean(point.metrics().get(BALANCED).mean(), "")));
        }
        return line.append(point.collapsed() ? "  collapsed" : "").toString();
    }

    /** The settings of one point, to be taken as they are. */
    private List<String> howToPublish() {
        SweepPoint example = sweep.ofKind(Kind.LEARNED).stream()
                .filter(SweepPoint::onFront)
                .findFirst()
                .orElse(sweep.points().get(0));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(text(
                "To publish a point, put its weights into labelcraft.conf and train; point %d:", example.number()));
        example.settings().forEach((key, value) -> lines.add("  " + key + " = " + value));
        return lines;
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
