package io.labelcraft.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that was trained without test rows, as the lists of hold-out users and those of test users show it.
 *
 * @param holdOut the mean over hold-out users of each metric, NaN if it is defined for none; empty if it has collapsed there
 */
record MeasuredTrial(MeasuredMethod test, Map<String, Double> holdOut) {

    MeasuredTrial {
        holdOut = Collections.unmodifiableMap(new LinkedHashMap<>(holdOut));
    }

    /**
     * The mean over seeds; on the hold-out of those seeds in which it has not collapsed.
     *
     * @param seeds the same trial for each seed, at least one
     */
    static MeasuredTrial mean(List<MeasuredTrial> seeds) {
        Map<String, Double> holdOut = new LinkedHashMap<>();
        seeds.forEach(seed -> seed.holdOut
                .keySet()
                .forEach(metric -> holdOut.computeIfAbsent(metric, name -> seeds.stream()
                        .filter(each -> each.holdOut.containsKey(name))
                        .mapToDouble(each -> each.holdOut.get(name))
                        .average()
                        .orElseThrow())));
        return new MeasuredTrial(
                MeasuredMethod.mean(seeds.stream().map(MeasuredTrial::test).toList()), holdOut);
    }
}
