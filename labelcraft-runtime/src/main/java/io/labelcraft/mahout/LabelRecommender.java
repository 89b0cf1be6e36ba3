package io.labelcraft.mahout;

import io.labelcraft.UserException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.recommender.Recommender;

/** A Taste recommender that takes and returns ids as they stand in the log. Safe for many threads. */
public final class LabelRecommender {

    private final LabelDataModel labels;
    private final Recommender taste;

    LabelRecommender(LabelDataModel labels, Recommender taste) {
        this.labels = labels;
        this.taste = taste;
    }

    /**
     * The items with the highest estimates, the best first, none of which the user has a label for. Fewer or none where
     * Mahout finds no more that it can estimate.
     *
     * @param howMany at least 1
     * @throws UserException if the user has no labels
     */
    public List<Recommendation> recommend(String user, int howMany) {
        long tasteUser = labels.tasteUser(user).orElseThrow(() -> unknown(user));
        try {
            return taste.recommend(tasteUser, howMany).stream()
                    .map(item -> new Recommendation(labels.item(item.getItemID()), item.getValue()))
                    .toList();
        } catch (TasteException e) {
            throw new IllegalStateException("labels in memory are always within Taste's reach", e);
        }
    }

    /**
     * The label that a user is expected to give an item: the one there is, where there is one.
     *
     * @return NaN where Mahout cannot tell: for users and items without labels, and where there are too few neighbours
     */
    public double estimate(String user, String item) {
        OptionalLong tasteUser = labels.tasteUser(user);
        OptionalLong tasteItem = labels.tasteItem(item);
        if (tasteUser.isEmpty() || tasteItem.isEmpty()) {
            return Double.NaN;
        }
        try {
            return taste.estimatePreference(tasteUser.getAsLong(), tasteItem.getAsLong());
        } catch (NoSuchUserException | NoSuchItemException e) {
            return Double.NaN;
        } catch (TasteException e) {
            throw new IllegalStateException("labels in memory are always within Taste's reach", e);
        }
    }

    /**
     * Why nothing is recommended to a user for whom {@link #recommend} finds nothing, as a sentence.
     *
     * @throws UserException if the user has no labels
     */
    public String whyNothing(String user) {
        long tasteUser = labels.tasteUser(user).orElseThrow(() -> unknown(user));
        try {
            int labelled = labels.taste().getPreferencesFromUser(tasteUser).length();
            int items = labels.taste().getNumItems();
            return labelled == items
                    ? "User " + user + " has labels for all " + items + " items, so that none is new to them."
                    : "User " + user + " has labels for " + labelled + " of " + items
                            + " items, and Mahout finds too few neighbours to estimate any other: it estimates nothing from a"
                            + " single one. labelcraft.mahout.recommender = als estimates all items.";
        } catch (TasteException e) {
            throw new IllegalStateException("labels in memory are always within Taste's reach", e);
        }
    }

    /** The labels that this recommends from. */
    public LabelDataModel labels() {
        return labels;
    }

    /** The recommender for Taste's own interfaces; its ids are those of {@link #labels()}. */
    public Recommender taste() {
        return taste;
    }

    private UserException unknown(String user) {
        return new UserException(
                "There are no labels of user '" + user + "', so nothing can be recommended. Expected an id"
                        + " as it stands in the feedback log, such as '"
                        + labels.userIds().stream().findFirst().orElse("")
                        + "'. Show new users what is popular until a run has seen their feedback.");
    }
}
