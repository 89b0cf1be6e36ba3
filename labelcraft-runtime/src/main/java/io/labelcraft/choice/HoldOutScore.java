package io.labelcraft.choice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The balanced score C of lists: the mean over the metrics of a value divided by the best that a fixed label reaches (method
 * page, section 9).
 *
 * @param best by metric, above 0; metrics that no fixed label has such a value of are not counted
 */
record HoldOutScore(Map<String, Double> best) {

    /** @param fixed the fixed labels' values by metric */
    static HoldOutScore relativeTo(List<Map<String, Double>> fixed) {
        Map<String, Double> best = new LinkedHashMap<>();
        fixed.forEach(values -> values.forEach((metric, value) -> {
            if (value > 0) {
                best.merge(metric, value, Math::max);
            }
        }));
        return new HoldOutScore(best);
    }

    /** NaN if there is no metric that counts, or a method has no value of one that does. */
    double of(Map<String, Double> values) {
        return best.entrySet().stream()
                .mapToDouble(entry -> values.getOrDefault(entry.getKey(), Double.NaN) / entry.getValue())
                .average()
                .orElse(Double.NaN);
    }
}
