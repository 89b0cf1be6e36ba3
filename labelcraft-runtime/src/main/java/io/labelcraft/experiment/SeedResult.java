package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One method for one seed.
 *
 * @param metrics by name, {@code C} last where it is defined
 * @param difference to the fixed label that is the best by C for this seed; empty for that label itself, and where there is
 *     none
 * @param balancedDifferences differences in C to every other fixed label that has not collapsed, by its name
 */
public record SeedResult(
        long seed,
        boolean collapsed,
        Map<String, Estimate> metrics,
        Optional<MethodDifference> difference,
        Map<String, Estimate> balancedDifferences) {

    public SeedResult {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        balancedDifferences = Collections.unmodifiableMap(new LinkedHashMap<>(balancedDifferences));
    }

    /** Whether the interval of every difference in C to a fixed label lies above zero; false where there is none. */
    public boolean aboveEveryFixedLabel() {
        return !balancedDifferences.isEmpty()
                && balancedDifferences.values().stream()
                        .allMatch(difference -> difference.interval().low() > 0);
    }
}
