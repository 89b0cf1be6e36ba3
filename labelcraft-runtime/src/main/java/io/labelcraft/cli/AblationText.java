package io.labelcraft.cli;

import com.google.common.base.Strings;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.AblatedLabel;
import io.labelcraft.experiment.Ablation;
import java.util.ArrayList;
import java.util.List;

/** An ablation as text: a line for each part that was left out, and what is lost or gained without it. */
record AblationText(Ablation ablation, ModelSpec spec) {

    private static final int LEAST_NAME_WIDTH = 34;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(ComparisonLines.lists(ablation.k(), ablation.users(), spec.comparedSeeds())
                + "; differences to the whole method, user by user:");
        lines.add("");
        lines.add(header());
        ablation.labels().forEach(label -> lines.add(line(label)));
        lines.addAll(ComparisonLines.notMeasured(ablation.unmeasurable()));
        lines.add("");
        lines.addAll(ComparisonLines.legend(ablation.columns()));
        return lines.stream().map(String::stripTrailing).toList();
    }

    private String header() {
        return name("") + cells().header() + (ablation.balanced() ? "  minus the whole method's" : "");
    }

    private String line(AblatedLabel label) {
        Estimate difference = label.difference().get(MetricCells.BALANCED);
        return name(label.variant().name())
                + cells().row(label.metrics())
                + (difference == null ? "" : "  " + EstimateText.difference(difference))
                + (label.collapsed() ? "  collapsed: most users get one score for all rows" : "");
    }

    private MetricCells cells() {
        return new MetricCells(ablation.columns(), ablation.balanced());
    }

    private String name(String name) {
        return Strings.padEnd(name, nameWidth(), ' ');
    }

    private int nameWidth() {
        return ablation.labels().stream()
                .mapToInt(label -> label.variant().name().length())
                .reduce(LEAST_NAME_WIDTH, Math::max);
    }
}
