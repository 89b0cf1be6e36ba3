package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import io.labelcraft.evaluation.UserMetric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a method's lists are worth to each test user, for one seed or as the mean over seeds.
 *
 * @param collapsed whether most users get the same score for all their rows, so that the lists say nothing
 * @param metrics by name, in the order of the comparison
 */
record MeasuredMethod(String name, Kind kind, boolean collapsed, Map<String, UserMetric> metrics) {

    MeasuredMethod {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /**
     * The mean over seeds, user by user; collapsed if the method has collapsed in more than half of them.
     *
     * @param seeds the same method for each seed, at least one
     */
    static MeasuredMethod mean(List<MeasuredMethod> seeds) {
        MeasuredMethod first = seeds.get(0);
        Map<String, UserMetric> means = new LinkedHashMap<>();
        for (String metric : first.metrics.keySet()) {
            means.put(
                    metric,
                    UserMetric.mean(
                            seeds.stream().map(seed -> seed.metrics.get(metric)).toList()));
        }
        long collapsed = seeds.stream().filter(MeasuredMethod::collapsed).count();
        return new MeasuredMethod(first.name, first.kind, 2 * collapsed > seeds.size(), means);
    }

    /** @param estimates of the means, by metric */
    Map<String, MethodResult.Summary> summaries(Map<String, Estimate> estimates) {
        Map<String, MethodResult.Summary> summaries = new LinkedHashMap<>();
        metrics.forEach((name, metric) -> summaries.put(name, MethodResult.Summary.of(metric, estimates.get(name))));
        return summaries;
    }

    /** Whether the method's values may stand for the best that fixed labels reach. */
    boolean rankedFixedLabel() {
        return kind == Kind.FIXED && !collapsed;
    }
}
