package io.labelcraft.recommender;

import io.labelcraft.UserException;
import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.config.TrainingSpec.Precision;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.ElementType;

/** The backbones by name. */
public final class Recommenders {

    private Recommenders() {}

    /**
     * A recommender with initial parameters.
     *
     * @param table the log whose rows it will score
     * @param seed of the initial parameters
     * @throws UserException if there is no backbone of that name
     */
    public static Recommender create(FeedbackTable table, RecommenderSpec spec, Precision precision, long seed) {
        if (!spec.name().equals("mf")) {
            throw new UserException("recommender.name: there is no recommender '" + spec.name() + "'. Use mf.");
        }
        return new MatrixFactorisation(table, spec, ElementType.of(precision), seed);
    }
}
