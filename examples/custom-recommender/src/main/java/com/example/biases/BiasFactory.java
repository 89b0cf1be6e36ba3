package com.example.biases;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.ElementType;
import io.labelcraft.recommender.Recommender;
import io.labelcraft.recommender.RecommenderFactory;

/** Offers {@link BiasRecommender} as {@code recommender.name = biases}. */
public final class BiasFactory implements RecommenderFactory {

    @Override
    public String name() {
        return "biases";
    }

    @Override
    public Recommender create(FeedbackTable table, ModelSpec spec) {
        return new BiasRecommender(table, ElementType.of(spec.training().precision()));
    }
}
