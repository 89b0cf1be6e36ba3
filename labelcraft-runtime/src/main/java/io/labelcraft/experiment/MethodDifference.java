package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a method lies above another one, paired over users.
 *
 * @param to the other method
 * @param metrics by name, {@code C} among them
 */
public record MethodDifference(String to, Map<String, Estimate> metrics) {

    public MethodDifference {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
}
