package io.labelcraft.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One method, trained for one seed, as it scores the test rows.
 *
 * @param name e.g. {@code LabelCraft}, {@code WT+EF} or {@code fusion}
 * @param scores of the test rows, in the order of {@link io.labelcraft.evaluation.Evaluator#rows()}; all equal where the
 *     method's label is the same for all training rows
 * @param labels per row of the table, where the method is a single label
 * @param trials settings or mixes that were tried on the hold-out, at least 1
 * @param chosen settings that were chosen among these, by key
 */
record TrainedMethod(
        String name, Kind kind, double[] scores, Optional<double[]> labels, int trials, Map<String, String> chosen) {

    TrainedMethod {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }
}
