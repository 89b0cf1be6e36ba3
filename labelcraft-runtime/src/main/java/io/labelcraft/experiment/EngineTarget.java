package io.labelcraft.experiment;

import io.labelcraft.training.LearnedLabels;
import io.labelcraft.training.MethodTrainer;

/** A recommender of the engine, which has an estimate for every row. */
record EngineTarget(String name, boolean searched, MethodTrainer trainer, int[] testRows) implements TransferTarget {

    @Override
    public Library library() {
        return Library.LABELCRAFT;
    }

    @Override
    public EstimatedScores learned(LearnedLabels learned) {
        double[] scores = searched
                ? trainer.learned(learned).scores(testRows)
                : trainer.onLabels(Comparison.LEARNED, learned.labels()).scores(testRows);
        return new EstimatedScores(scores, 1);
    }

    @Override
    public EstimatedScores fixed(String method) {
        return new EstimatedScores(trainer.fixed(method).scores(testRows), 1);
    }
}
