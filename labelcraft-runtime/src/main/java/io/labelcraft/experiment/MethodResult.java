package io.labelcraft.experiment;

import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.evaluation.UserMetric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One method of a comparison.
 *
 * @param collapsed whether most users get the same score for all their rows, so that the lists say nothing
 * @param metrics by name, in the order of the comparison
 */
public record MethodResult(String method, boolean collapsed, Map<String, Summary> metrics) {

    public MethodResult {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /**
     * A metric over the test users.
     *
     * @param mean over users, NaN if the metric is defined for none
     * @param interval of the mean
     * @param weighted mean weighted by rows per user
     * @param users that the metric is defined for
     */
    public record Summary(double mean, Interval interval, double weighted, int users) {

        /** @param estimate of the metric's mean */
        static Summary of(UserMetric metric, Estimate estimate) {
            return new Summary(
                    estimate.mean(),
                    estimate.interval(),
                    metric.weighted(),
                    metric.values().length - metric.undefined());
        }
    }
}
