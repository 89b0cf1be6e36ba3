package io.labelcraft.cli;

import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.Comparison;
import io.labelcraft.experiment.MethodDifference;
import io.labelcraft.experiment.MethodResult;
import java.util.Locale;
import java.util.OptionalDouble;

/** Whether learned labels are better than the best fixed label, in one sentence. */
record ComparisonSentence(Comparison comparison) {

    private static final String BALANCED = "C";

    String text() {
        boolean collapsed = comparison.results().stream()
                .filter(result -> result.method().equals(Comparison.LEARNED))
                .anyMatch(MethodResult::collapsed);
        if (collapsed) {
            return "Learned labels: collapsed, most users get one score for all rows; nothing can be said of them.";
        }
        return comparison
                .difference()
                .map(this::difference)
                .orElse(
                        "Learned labels: no C, because not all of NWTG, NEG and DS can be measured against a fixed label.");
    }

    private String difference(MethodDifference difference) {
        Estimate balanced = difference.metrics().get(BALANCED);
        return "Learned labels: C " + score(Comparison.LEARNED) + ", the best fixed label (" + difference.to() + ") "
                + score(difference.to()) + ": " + EstimateText.sentence(balanced) + " with this seed.";
    }

    private String score(String method) {
        OptionalDouble score = comparison.balancedScores().get(method);
        return score.isPresent() ? String.format(Locale.ROOT, "%.4f", score.getAsDouble()) : "-";
    }
}
