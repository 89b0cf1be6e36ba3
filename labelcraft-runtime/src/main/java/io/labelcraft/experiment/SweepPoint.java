package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Labels learned with one vector of preference weights, or one mix of fixed labels, over all seeds: a user's value of a metric is
 * the mean over seeds.
 *
 * @param number of the point among those of its kind, from 1
 * @param kind {@code LEARNED}, or {@code CONTROL} for a mix
 * @param weights of the objectives, or of the parts of the mix, by name
 * @param settings that give the point, by key; empty for a mix
 * @param collapsed whether most test users got the same score for all their rows
 * @param holdOut the mean over hold-out users of each metric
 * @param metrics on the test users by name, C last where it is defined
 * @param onFront whether no other point of its kind is as good on the hold-out in every metric and better in one
 */
public record SweepPoint(
        int number,
        Kind kind,
        Map<String, Double> weights,
        Map<String, String> settings,
        boolean collapsed,
        Map<String, Double> holdOut,
        Map<String, Estimate> metrics,
        boolean onFront) {

    public SweepPoint {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        holdOut = Collections.unmodifiableMap(new LinkedHashMap<>(holdOut));
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
}
