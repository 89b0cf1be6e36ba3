package io.labelcraft.experiment;

import io.labelcraft.evaluation.Bootstrap;
import io.labelcraft.training.LearnedLabels;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All methods as they were measured for one seed.
 *
 * @param unmeasurable what the training of the methods could not do
 * @param learned what the search came to
 * @param taus the same with each temperature of dynamic balancing
 */
record SeedMeasurement(
        long seed,
        List<OfMethod> methods,
        List<Unmeasurable> unmeasurable,
        LearnedLabels learned,
        Map<Double, MeasuredMethod> taus) {

    SeedMeasurement {
        methods = List.copyOf(methods);
        unmeasurable = List.copyOf(unmeasurable);
        taus = Collections.unmodifiableMap(new LinkedHashMap<>(taus));
    }

    /**
     * One of them.
     *
     * @param interest rank correlation of the label with the planted interest, NaN if it is not defined
     */
    record OfMethod(
            MeasuredMethod measured,
            int trials,
            Map<String, String> chosen,
            Optional<DurationShares> durations,
            Optional<Double> interest) {}

    PairedComparison compare(Bootstrap bootstrap) {
        return new PairedComparison(methods.stream().map(OfMethod::measured).toList(), bootstrap);
    }
}
