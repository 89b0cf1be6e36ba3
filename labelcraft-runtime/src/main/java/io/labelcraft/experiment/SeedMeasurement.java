package io.labelcraft.experiment;

import io.labelcraft.evaluation.Bootstrap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All methods as they were measured for one seed. */
record SeedMeasurement(long seed, List<OfMethod> methods) {

    SeedMeasurement {
        methods = List.copyOf(methods);
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

    boolean has(String method) {
        return methods.stream().anyMatch(each -> each.measured().name().equals(method));
    }

    PairedComparison compare(Bootstrap bootstrap) {
        return new PairedComparison(methods.stream().map(OfMethod::measured).toList(), bootstrap);
    }
}
