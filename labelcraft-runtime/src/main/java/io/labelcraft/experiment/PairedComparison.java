package io.labelcraft.experiment;

import io.labelcraft.evaluation.Bootstrap;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.evaluation.ParetoFront;
import io.labelcraft.evaluation.Resampled;
import io.labelcraft.evaluation.UserMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Methods measured on the same users: the mean of each metric, the balanced score, and differences, with one draw of users for
 * all of them.
 *
 * <p>The balanced score C of a method is the mean over NWTG, NEG and DS of its value divided by the best that any ranked fixed
 * label reaches (method page, section 9); that best is found anew in each resample.
 */
final class PairedComparison {

    /** Name of the balanced score. */
    static final String BALANCED = "C";

    /** Metrics that the balanced score is the mean of. */
    static final List<String> BALANCED_METRICS = List.of("NWTG", "NEG", "DS");

    private final double confidence;
    private final List<MeasuredMethod> methods;
    private final Map<String, Map<String, Resampled>> byMethod = new LinkedHashMap<>();
    private final Map<String, Resampled> best;
    private final Optional<String> objection;

    PairedComparison(List<MeasuredMethod> methods, Bootstrap bootstrap) {
        this.confidence = bootstrap.confidence();
        this.methods = List.copyOf(methods);
        List<UserMetric> metrics = methods.stream()
                .flatMap(method -> method.metrics().values().stream())
                .toList();
        Iterator<Resampled> means = bootstrap.means(metrics).iterator();
        for (MeasuredMethod method : methods) {
            Map<String, Resampled> own = new LinkedHashMap<>();
            method.metrics().keySet().forEach(metric -> own.put(metric, means.next()));
            byMethod.put(method.name(), own);
        }
        this.best = bestOfFixed();
        this.objection = objection(best, !rankedFixedLabels().isEmpty());
        if (objection.isEmpty()) {
            byMethod.values().forEach(own -> own.put(BALANCED, balanced(own, best)));
        }
    }

    /** The best that ranked fixed labels reach, by metric; without what no fixed label was measured by. */
    private Map<String, Resampled> bestOfFixed() {
        Map<String, Resampled> best = new LinkedHashMap<>();
        for (String metric : BALANCED_METRICS) {
            List<Resampled> values = rankedFixedLabels().stream()
                    .flatMap(label -> Stream.ofNullable(byMethod.get(label).get(metric)))
                    .toList();
            if (!values.isEmpty()) {
                best.put(metric, Resampled.max(values));
            }
        }
        return best;
    }

    private static Optional<String> objection(Map<String, Resampled> best, boolean anyFixedLabel) {
        if (!anyFixedLabel) {
            return Optional.of("it compares with fixed labels, and there is none that has not collapsed");
        }
        return BALANCED_METRICS.stream()
                .filter(metric ->
                        !best.containsKey(metric) || !(best.get(metric).value() > 0))
                .findFirst()
                .map(metric -> best.containsKey(metric) && best.get(metric).value() == 0
                        ? "no fixed label reaches more than 0 of " + metric
                        : "it takes " + String.join(", ", BALANCED_METRICS) + ", and " + metric + " is not measured");
    }

    private static Resampled balanced(Map<String, Resampled> own, Map<String, Resampled> best) {
        List<Resampled> shares = new ArrayList<>();
        best.forEach((metric, value) -> shares.add(own.get(metric).dividedBy(value)));
        return Resampled.mean(shares);
    }

    /** The mean of each metric of a method, and its C where there is one, by name. */
    Map<String, Estimate> estimates(String method) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        byMethod.get(method).forEach((metric, mean) -> estimates.put(metric, mean.estimate(confidence)));
        return estimates;
    }

    /** Why there is no balanced score; empty where there is one. */
    Optional<String> whyNoBalancedScore() {
        return objection;
    }

    /** The ranked fixed label with the highest C, the first of several; empty if there is no C. */
    Optional<String> bestFixedLabel() {
        return objection.isPresent()
                ? Optional.empty()
                : rankedFixedLabels().stream()
                        .max(Comparator.comparingDouble(
                                label -> byMethod.get(label).get(BALANCED).value()));
    }

    /**
     * The hypervolume that the means of some methods dominate, over the metrics of C, each divided by the best that a ranked
     * fixed label reaches; not defined where one of them is not. There must be a balanced score.
     *
     * @param names of methods, at least one
     */
    Resampled hypervolume(List<String> names) {
        List<Resampled> coordinates = names.stream()
                .flatMap(name -> BALANCED_METRICS.stream()
                        .map(metric -> byMethod.get(name).get(metric).dividedBy(best.get(metric))))
                .toList();
        int metrics = BALANCED_METRICS.size();
        return Resampled.combine(
                coordinates,
                values -> undefined(values)
                        ? Double.NaN
                        : ParetoFront.hypervolume(IntStream.range(0, values.length / metrics)
                                .mapToObj(point -> Arrays.copyOfRange(values, point * metrics, (point + 1) * metrics))
                                .toList()));
    }

    private static boolean undefined(double[] values) {
        return Arrays.stream(values).anyMatch(Double::isNaN);
    }

    /** An estimate with this comparison's confidence. */
    Estimate estimate(Resampled statistic) {
        return statistic.estimate(confidence);
    }

    /** Names of the fixed labels that have not collapsed. */
    List<String> rankedFixedLabels() {
        return methods.stream()
                .filter(MeasuredMethod::rankedFixedLabel)
                .map(MeasuredMethod::name)
                .toList();
    }

    /** How far a method lies above the best fixed label; empty for that label itself, and where there is none. */
    Optional<MethodDifference> differenceToBest(String method) {
        return bestFixedLabel()
                .filter(best -> !best.equals(method))
                .map(best -> new MethodDifference(best, difference(method, best)));
    }

    /** How far a method lies above another one in each metric and in C, by name. */
    Map<String, Estimate> difference(String method, String other) {
        Map<String, Estimate> differences = new LinkedHashMap<>();
        byMethod.get(method)
                .forEach((metric, mean) -> differences.put(
                        metric, mean.minus(byMethod.get(other).get(metric)).estimate(confidence)));
        return differences;
    }

    /**
     * How far a method lies above another one over all of some metrics: the weighted mean of its differences, each divided by the
     * size of the other's value for the users as they are. A metric that is 0 there does not count.
     *
     * @param weights by metric, none below 0
     * @return NaN if no metric counts, or one that does is not defined
     */
    Estimate relativeDifference(String method, String other, Map<String, Double> weights) {
        Map<String, Resampled> own = byMethod.get(method);
        Map<String, Resampled> others = byMethod.get(other);
        List<String> counting = weights.keySet().stream()
                .filter(metric -> weights.get(metric) > 0 && others.get(metric).value() != 0)
                .toList();
        if (counting.isEmpty()) {
            return new Estimate(Double.NaN, new Bootstrap.Interval(Double.NaN, Double.NaN));
        }
        double sum = counting.stream().mapToDouble(weights::get).sum();
        double[] factors = counting.stream()
                .mapToDouble(metric ->
                        weights.get(metric) / sum / Math.abs(others.get(metric).value()))
                .toArray();
        List<Resampled> differences = counting.stream()
                .map(metric -> own.get(metric).minus(others.get(metric)))
                .toList();
        return Resampled.combine(differences, values -> IntStream.range(0, values.length)
                        .mapToDouble(j -> factors[j] * values[j])
                        .sum())
                .estimate(confidence);
    }
}
