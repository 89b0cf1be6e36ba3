package io.labelcraft.experiment;

import io.labelcraft.training.LearnedLabels;
import java.util.List;

/**
 * All methods of a comparison, trained for one seed.
 *
 * @param methods learned labels first, then fixed labels, then controls
 * @param learned what the search has come to
 * @param taus the same for other temperatures of dynamic balancing, ascending, its own among them; none if none are asked for
 * @param unmeasurable methods that the log does not allow, and metrics that took no part in choosing
 */
record TrainedMethods(
        List<TrainedMethod> methods, LearnedLabels learned, List<TauScores> taus, List<Unmeasurable> unmeasurable) {

    TrainedMethods {
        methods = List.copyOf(methods);
        taus = List.copyOf(taus);
        unmeasurable = List.copyOf(unmeasurable);
    }
}
