package io.labelcraft.training;

import io.labelcraft.recommender.Recommender;
import java.util.function.Supplier;

/** Scores rows by a trained recommender. */
record RecommenderScorer(Recommender recommender) implements RowScorer {

    @Override
    public double[] scores(int[] rows) {
        return recommender.scores(rows);
    }

    @Override
    public RowScorer on(Supplier<Recommender> untrained) {
        Recommender other = untrained.get();
        other.parameters().restore(recommender.parameters().snapshot());
        return new RecommenderScorer(other);
    }
}
