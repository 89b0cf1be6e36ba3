package io.labelcraft.recommender;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import java.util.function.Supplier;

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

    /**
     * Recommenders of one log, each like the one of {@link #create}; they are used by one thread. To be overridden where they can
     * share what is worked out from the log, which a run then does once.
     */
    default Supplier<Recommender> forLog(FeedbackTable table, ModelSpec spec) {
        return () -> create(table, spec);
    }
}
