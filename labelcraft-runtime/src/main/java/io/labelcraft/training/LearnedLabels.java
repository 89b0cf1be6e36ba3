package io.labelcraft.training;

import io.labelcraft.labeling.Labeler;
import io.labelcraft.recommender.Recommender;
import java.util.List;

/**
 * What the search has come to.
 *
 * @param labeler the frozen model
 * @param labels per row of the table, in (0,1)
 * @param recommender trained on the frozen labels, or the search's own where the settings ask for no fresh one
 */
public record LearnedLabels(Labeler labeler, double[] labels, Recommender recommender, List<EpochRecord> epochs) {

    public LearnedLabels {
        epochs = List.copyOf(epochs);
    }
}
