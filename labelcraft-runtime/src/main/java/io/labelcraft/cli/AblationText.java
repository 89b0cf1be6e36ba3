package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.AblatedLabel;
import io.labelcraft.experiment.Ablation;
import io.labelcraft.experiment.MetricColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An ablation as text: a line for each part that was left out, and what is lost or gained without it. */
record AblationText(Ablation ablation, ModelSpec spec) {

    private static final String BALANCED = "C";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(text(
                "Top %d of %,d test users, mean over seeds %s; differences to the whole method, user by user:",
                ablation.k(),
                ablation.users(),
                spec.comparedSeeds().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        lines.add("");
        lines.add(header());
        ablation.labels().forEach(label -> lines.add(line(label)));
        ablation.unmeasurable().forEach(found -> lines.add(text("Not measured: %s: %s.", found.what(), found.why())));
        lines.add("");
        lines.add(
                "C: mean of NWTG, NEG and DS, each as a share of the best fixed label's. docs/ablation.md explains it all.");
        return lines.stream().map(String::stripTrailing).toList();
    }

    private String header() {
        StringBuilder header = new StringBuilder(text("%-34s", ""));
        ablation.columns().forEach(column -> header.append(text("%9s", column.name())));
        if (ablation.balanced()) {
            header.append(text("%9s  %s", BALANCED, "minus the whole method's"));
        }
        return header.toString();
    }

    private String line(AblatedLabel label) {
        StringBuilder line = new StringBuilder(text("%-34s", label.variant().name()));
        for (MetricColumn column : ablation.columns()) {
            line.append(text(
                    "%9s", EstimateText.mean(label.metrics().get(column.name()).mean(), column.unit())));
        }
        if (ablation.balanced()) {
            line.append(
                    text("%9s", EstimateText.mean(label.metrics().get(BALANCED).mean(), "")));
            Estimate difference = label.difference().get(BALANCED);
            line.append(difference == null ? "" : "  " + EstimateText.difference(difference));
        }
        return line.append(label.collapsed() ? "  collapsed: most users get one score for all rows" : "")
                .toString();
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
