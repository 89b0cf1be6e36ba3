package io.labelcraft.report;

import io.labelcraft.page.Estimate;
import io.labelcraft.page.NumberText;
import java.util.List;
import java.util.stream.Stream;

/** The balanced score in words. */
record BalancedScore(Evaluation evaluation) {

    /** As in {@code C = 0.979 (95% interval 0.963 to 0.996)}. */
    String of(Estimate estimate) {
        String interval = estimate.hasInterval()
                ? " (" + NumberText.confidence(evaluation.confidence()) + " interval " + NumberText.range(estimate)
                        + ")"
                : "";
        return Evaluation.BALANCED + " = " + NumberText.of(estimate.mean()) + interval;
    }

    /** That there is none, and which metrics it lacks, or, where none is named, why it is missing itself. */
    String missing() {
        List<String> reasons = evaluation.metrics().stream()
                .filter(metric -> !metric.isBalanced())
                .flatMap(metric -> reason(metric.name()))
                .toList();
        if (reasons.isEmpty()) {
            reasons = reason(Evaluation.BALANCED).toList();
        }
        return "There is no balanced score" + (reasons.isEmpty() ? "" : ": " + NumberText.listed(reasons));
    }

    private Stream<String> reason(String metric) {
        return evaluation.unmeasurable().stream()
                .filter(part -> metric.equals(part.what()))
                .map(part -> metric + " cannot be measured (" + part.why() + ")");
    }
}
