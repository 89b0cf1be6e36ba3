package io.labelcraft.experiment;

import io.labelcraft.training.LearnedLabels;

/** A recommender that is trained on labels, whichever recommender they were learned with, and scores the test rows. */
interface TransferTarget {

    String name();

    Library library();

    /** Whether the labels were learned with this recommender. */
    boolean searched();

    EstimatedScores learned(LearnedLabels learned);

    /** @param method a fixed label that can be computed */
    EstimatedScores fixed(String method);
}
