package io.labelcraft.report;

import io.labelcraft.page.Estimate;
import java.util.Map;

/**
 * Learned labels with certain preference weights, or a mix of fixed labels.
 *
 * @param point its number among those of its kind, from 1
 * @param weights by objective, or by fixed label
 * @param settings that learn these labels, by key
 * @param holdOut values that the front was chosen by, by metric
 * @param onFront whether no other point of its kind is better on one metric and at least as good on all, on the hold-out
 */
record SweepPoint(
        int point,
        SweepKind kind,
        Map<String, Double> weights,
        Map<String, String> settings,
        boolean collapsed,
        Map<String, Double> holdOut,
        Map<String, Estimate> metrics,
        boolean onFront) {

    Estimate estimate(MetricColumn metric) {
        return metrics.getOrDefault(metric.name(), Estimate.NONE);
    }

    double holdOut(MetricColumn metric) {
        return holdOut.getOrDefault(metric.name(), Double.NaN);
    }
}
