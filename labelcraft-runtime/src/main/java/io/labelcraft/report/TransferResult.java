package io.labelcraft.report;

import io.labelcraft.page.Estimate;
import io.labelcraft.page.MethodKind;
import java.util.Map;

/**
 * One label in one recommender.
 *
 * @param library that the recommender is from
 * @param searched whether the learned labels were searched with this recommender
 * @param method name of the label or control
 * @param estimated share of the test rows that the recommender itself can estimate
 * @param metrics whose balanced score is relative to the fixed labels in the same recommender
 * @param difference of a learned label to the best fixed label in the same recommender
 */
record TransferResult(
        String recommender,
        String library,
        boolean searched,
        String method,
        MethodKind kind,
        boolean collapsed,
        double estimated,
        Map<String, Estimate> metrics,
        Method.Difference difference) {

    TransferResult {
        difference = difference == null ? Method.Difference.NONE : difference;
    }

    Estimate estimate(MetricColumn metric) {
        return metrics.getOrDefault(metric.name(), Estimate.NONE);
    }

    Estimate balanced() {
        return metrics.getOrDefault(Evaluation.BALANCED, Estimate.NONE);
    }

    /** The mean where it may be ranked, NaN where the label collapsed. */
    double ranked(MetricColumn metric) {
        return collapsed ? Double.NaN : estimate(metric).mean();
    }

    Verdict verdict() {
        return Verdict.of(collapsed, difference.balanced());
    }
}
