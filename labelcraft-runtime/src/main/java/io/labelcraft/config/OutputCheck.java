package io.labelcraft.config;

import io.labelcraft.config.TrainingSpec.Loss;

/** Whether the recommender's scores can reach the labels, and whether the loss can compare the two. */
record OutputCheck(ModelSpec spec) {

    /** Notes what does not go together. */
    void refuse(Section root) {
        boolean standardised = spec.labeling().output() == LabelingSpec.Output.STANDARDISED;
        boolean sigmoid = spec.recommender().sigmoidOutput();
        if (spec.training().loss() == Loss.LOGISTIC) {
            refuseForLogistic(root.section("training"), standardised, sigmoid);
        } else if (standardised && sigmoid) {
            root.section("recommender")
                    .refuse(
                            "output",
                            "is sigmoid, which cannot reach standardised labels; expected linear, or"
                                    + " labeling.output = sigmoid");
        }
    }

    private static void refuseForLogistic(Section training, boolean standardised, boolean sigmoid) {
        if (standardised) {
            training.refuse("loss", "is logistic, which takes labels in (0, 1); expected labeling.output = sigmoid");
        }
        if (sigmoid) {
            training.refuse("loss", "is logistic, which takes scores as logits; expected recommender.output = linear");
        }
    }
}
