package io.labelcraft.report;

import io.labelcraft.page.Estimate;
import java.util.Map;

/**
 * Labels learned with a part left out; the first variant of an ablation lacks nothing.
 *
 * @param settings that leave the part out, by key
 * @param difference this variant minus the first one, paired, by metric; empty for the first
 */
record AblatedVariant(
        String name,
        Map<String, String> settings,
        boolean collapsed,
        Map<String, Estimate> metrics,
        Map<String, Estimate> difference) {

    Estimate estimate(MetricColumn metric) {
        return metrics.getOrDefault(metric.name(), Estimate.NONE);
    }

    Estimate balanced() {
        return metrics.getOrDefault(Evaluation.BALANCED, Estimate.NONE);
    }

    Estimate difference(MetricColumn metric) {
        return difference.getOrDefault(metric.name(), Estimate.NONE);
    }

    Estimate balancedDifference() {
        return difference.getOrDefault(Evaluation.BALANCED, Estimate.NONE);
    }

    Verdict verdict() {
        return Verdict.of(collapsed, balancedDifference());
    }
}
