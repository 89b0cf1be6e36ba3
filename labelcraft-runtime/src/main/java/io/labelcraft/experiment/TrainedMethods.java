package io.labelcraft.experiment;

import io.labelcraft.training.LearnedLabels;
import java.util.List;

/**
 * All methods of a comparison, trained for one seed.
 *
 * @param methods learned labels first, then fixed labels, then controls
 * @param learned what the search has come to
 */
public record TrainedMethods(List<TrainedMethod> methods, LearnedLabels learned, List<LeftOut> leftOut) {

    public TrainedMethods {
        methods = List.copyOf(methods);
        leftOut = List.copyOf(leftOut);
    }
}
