package io.labelcraft.report;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.google.common.collect.Maps;
import io.labelcraft.page.Estimate;
import io.labelcraft.page.MethodKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One method of the comparison.
 *
 * @param collapsed whether its scores are constant or tied, so that its lists say nothing and it is not ranked
 * @param trials trainings that choosing its settings took
 * @param chosen settings that were chosen on the hold-out, by key
 * @param difference to the best fixed label; of nothing for that label itself
 * @param interest rank correlation of the label with the planted interest, NaN where there is none
 */
record Method(
        String name,
        MethodKind kind,
        boolean collapsed,
        int trials,
        Map<String, String> chosen,
        Map<String, Estimate> metrics,
        Difference difference,
        double interest,
        Durations durations,
        List<SeedResult> seeds) {

    Method {
        difference = difference == null ? Difference.NONE : difference;
        durations = durations == null ? Durations.NONE : durations;
    }

    Estimate estimate(MetricColumn metric) {
        return metrics.getOrDefault(metric.name(), Estimate.NONE);
    }

    /** The mean where it may be ranked, NaN for a collapsed method. */
    double ranked(MetricColumn metric) {
        return collapsed ? Double.NaN : estimate(metric).mean();
    }

    /** Paired differences to another method. */
    record Difference(String to, @JsonAnySetter Map<String, Estimate> metrics) {

        static final Difference NONE = new Difference(null, Map.of());

        Difference {
            metrics = metrics == null ? Map.of() : Maps.filterValues(metrics, Objects::nonNull);
        }

        boolean isPresent() {
            return to != null;
        }

        Estimate estimate(MetricColumn metric) {
            return metrics.getOrDefault(metric.name(), Estimate.NONE);
        }

        Estimate balanced() {
            return metrics.getOrDefault(Evaluation.BALANCED, Estimate.NONE);
        }
    }

    /**
     * Item durations in the test users' top k.
     *
     * @param edges of the groups [s], one more than shares
     * @param shares of the recommended items, by group
     */
    record Durations(List<Double> edges, List<Double> shares) {

        static final Durations NONE = new Durations(List.of(), List.of());

        boolean isPresent() {
            return !shares.isEmpty() && edges.size() == shares.size() + 1;
        }
    }

    /** The method trained with one seed. */
    record SeedResult(long seed, Map<String, Estimate> metrics, Difference difference) {

        SeedResult {
            difference = difference == null ? Difference.NONE : difference;
        }
    }
}
