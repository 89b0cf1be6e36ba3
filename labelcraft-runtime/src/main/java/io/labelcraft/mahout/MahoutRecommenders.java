package io.labelcraft.mahout;

import io.labelcraft.config.MahoutSpec;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.labels.LabelVersion;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.AllSimilarItemsCandidateItemsStrategy;
import org.apache.mahout.cf.taste.impl.recommender.AllUnknownItemsCandidateItemsStrategy;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.GenericUserBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDRecommender;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;

/**
 * Mahout recommenders on labels. Each is built from one table of labels and does not change afterwards; the same labels,
 * and for {@link #als} the same seed, always give the same recommendations.
 *
 * <p>Where a {@link LabelVersion} is given, several labels of one user and item become their mean.
 */
public final class MahoutRecommenders {

    private static final int NEIGHBOUR_ITEMS = 50;
    private static final int NEIGHBOUR_USERS = 50;
    private static final int FEATURES = 16;
    private static final double REGULARISATION = 0.02;
    private static final int ITERATIONS = 10;

    private MahoutRecommenders() {}

    /** The recommender that the settings name. */
    public static LabelRecommender of(MahoutSpec spec, LabelTable labels, long seed) {
        LabelDataModel model = LabelDataModel.of(labels, spec.combine());
        return switch (spec.recommender()) {
            case ITEM_BASED -> itemBased(model);
            case USER_BASED -> userBased(model);
            case ALS -> als(model, seed);
        };
    }

    /** As {@link #itemBased(LabelDataModel)}. */
    public static LabelRecommender itemBased(LabelVersion version) {
        return itemBased(LabelDataModel.of(version.labels(), Combine.MEAN));
    }

    /**
     * Recommends items that are similar to what the user has high labels for.
     *
     * <p>Two items are similar if the same users have high labels for both: the cosine of their labels over all users, a
     * missing label being 0. Taste's log-likelihood looks only at who saw both and would leave the labels out; its uncentred
     * cosine looks only at users who have both, and, as no label is negative, calls two items alike once a single
     * user has seen both. The 50 most similar items of each item are computed here once, so that a request is fast.
     */
    public static LabelRecommender itemBased(LabelDataModel labels) {
        return build(labels, model -> {
            ItemNeighbours similarity = ItemNeighbours.of(model, NEIGHBOUR_ITEMS);
            AllSimilarItemsCandidateItemsStrategy candidates = new AllSimilarItemsCandidateItemsStrategy(similarity);
            return new GenericItemBasedRecommender(model, similarity, candidates, candidates);
        });
    }

    /** As {@link #userBased(LabelDataModel)}. */
    public static LabelRecommender userBased(LabelVersion version) {
        return userBased(LabelDataModel.of(version.labels(), Combine.MEAN));
    }

    /**
     * Recommends what the 50 most similar users have high labels for. Users are similar by the cosine of their labels, a
     * missing label being 0. The neighbours of all users are computed here once, so that a request is fast.
     */
    public static LabelRecommender userBased(LabelDataModel labels) {
        return build(labels, model -> {
            UserNeighbours nearest = UserNeighbours.of(model, NEIGHBOUR_USERS);
            return new GenericUserBasedRecommender(model, nearest, nearest);
        });
    }

    /** As {@link #als(LabelDataModel, long)}. */
    public static LabelRecommender als(LabelVersion version, long seed) {
        return als(LabelDataModel.of(version.labels(), Combine.MEAN), seed);
    }

    /**
     * Recommends by matrix factorisation, fitted by alternating least squares: 16 features, 10 iterations.
     *
     * @param seed of the initial features
     */
    public static LabelRecommender als(LabelDataModel labels, long seed) {
        return build(
                labels,
                model -> new SVDRecommender(
                        model,
                        new AlternatingLeastSquares(model, FEATURES, REGULARISATION, ITERATIONS, seed),
                        new AllUnknownItemsCandidateItemsStrategy()));
    }

    private static LabelRecommender build(LabelDataModel labels, Construction construction) {
        try {
            return new LabelRecommender(labels, construction.on(labels.taste()));
        } catch (TasteException e) {
            throw new IllegalStateException("labels in memory are always within Taste's reach", e);
        }
    }

    @FunctionalInterface
    private interface Construction {
        Recommender on(DataModel model) throws TasteException;
    }
}
