package io.labelcraft.experiment;

import io.labelcraft.training.LearnedLabels;
import java.util.List;

/**
 * Everything that was trained for one seed.
 *
 * @param methods {@link Comparison#LEARNED} first
 */
record SeedMethods(long seed, List<TrainedMethod> methods, LearnedLabels learned) {

    SeedMethods {
        methods = List.copyOf(methods);
    }
}
