package io.labelcraft.recommender;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;

/**
 * Makes recommenders of one kind. Implement it, with a public constructor without arguments, and name the class in {@code
 * META-INF/services/io.labelcraft.recommender.RecommenderFactory} to add a recommender of your own.
 */
public interface RecommenderFactory {

    /** What {@code recommender.name} is set to; not the name of another recommender. */
    String name();

    /**
     * A recommender with initial parameters: the same for the same log and settings.
     *
     * @param table the log whose rows it will score
     * @param spec the settings, among them the seed and the precision
     */
    Recommender create(FeedbackTable table, ModelSpec spec);
}
