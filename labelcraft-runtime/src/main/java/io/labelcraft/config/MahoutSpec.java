package io.labelcraft.config;

/**
 * The Mahout recommender that a run shows its labels in.
 *
 * @param combine how several labels of one user and item become one preference
 */
public record MahoutSpec(Kind recommender, Combine combine) {

    /** The recommenders of {@code MahoutRecommenders}. */
    public enum Kind {
        ITEM_BASED,
        USER_BASED,
        ALS
    }

    /** One preference out of several labels. */
    public enum Combine {
        MEAN,
        MAX,
        LATEST
    }
}
