package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * One method over all seeds: a user's value of a metric is the mean over seeds.
 *
 * @param collapsed whether in more than half of the seeds most users got the same score for all their rows
 * @param trials trainings that choosing its settings took for one seed, at least 1
 * @param chosen settings that were chosen on the hold-out, for the first seed, by key
 * @param metrics by name
 * @param balanced the balanced score C, where it is defined
 * @param difference to the fixed label that is the best by C; empty for that label itself, and where there is none
 * @param balancedDifferences differences in C to every other fixed label that has not collapsed, by its name
 * @param controlDifferences of learned labels to each control that has not collapsed
 * @param interest rank correlation of the label with the planted interest over the training rows, mean over seeds; empty where
 *     there is no label, no planted interest or no correlation
 * @param durations of the items in the lists, where the log has item durations
 * @param seeds the same for each seed alone
 */
public record EvaluatedMethod(
        String name,
        Kind kind,
        boolean collapsed,
        int trials,
        Map<String, String> chosen,
        Map<String, MethodResult.Summary> metrics,
        Optional<Estimate> balanced,
        Optional<MethodDifference> difference,
        Map<String, Estimate> balancedDifferences,
        List<MethodDifference> controlDifferences,
        OptionalDouble interest,
        Optional<DurationShares> durations,
        List<SeedResult> seeds) {

    public EvaluatedMethod {
        chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        balancedDifferences = Collections.unmodifiableMap(new LinkedHashMap<>(balancedDifferences));
        controlDifferences = List.copyOf(controlDifferences);
        seeds = List.copyOf(seeds);
    }

    /** For how many seeds the method's C is clear of zero above every fixed label. */
    public long seedsAboveEveryFixedLabel() {
        return seeds.stream().filter(SeedResult::aboveEveryFixedLabel).count();
    }
}
