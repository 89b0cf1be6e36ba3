package com.example.shortvideo.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws options, each as often as its weight says. */
final class WeightedChoice<T> {
    private final List<T> options;
    private final double[] cumulativeWeights;

    /** @param weight not negative, and positive for at least one option */
    WeightedChoice(List<T> options, ToDoubleFunction<T> weight) {
        this.options = List.copyOf(options);
        this.cumulativeWeights = options.stream().mapToDouble(weight).toArray();
        for (int i = 1; i < cumulativeWeights.length; i++) {
            cumulativeWeights[i] += cumulativeWeights[i - 1];
        }
    }

    T draw(RandomDraws draws) {
        double target = draws.uniform(0, cumulativeWeights[cumulativeWeights.length - 1]);
        int position = Arrays.binarySearch(cumulativeWeights, target);
        return options.get(position >= 0 ? Math.min(position + 1, options.size() - 1) : -position - 1);
    }
}
