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
     * The mean over seeds. What has collapsed on the hold-out in more than half of them counts as collapsed there; else these
     * seeds are left out of the hold-out's mean.
     *
     * @param seeds the same trial for each seed, at least one
     */
    static MeasuredTrial mean(List<MeasuredTrial> seeds) {
        Map<String, Double> holdOut = new LinkedHashMap<>();
        List<MeasuredTrial> standing =
                seeds.stream().filter(seed -> !seed.holdOut.isEmpty()).toList();
        if (2 * standing.size() < seeds.size()) {
            return new MeasuredTrial(test(seeds), Map.of());
        }
        standing.forEach(seed -> seed.holdOut
                .keySet()
                .forEach(metric -> holdOut.computeIfAbsent(metric, name -> standing.stream()
                        .mapToDouble(each -> each.holdOut.get(name))
                        .average()
                        .orElseThrow())));
        return new MeasuredTrial(test(seeds), holdOut);
    }

    private static MeasuredMethod test(List<MeasuredTrial> seeds) {
        return MeasuredMethod.mean(seeds.stream().map(MeasuredTrial::test).toList());
    }
}
