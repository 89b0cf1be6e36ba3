package io.labelcraft.mahout;

import java.util.Collection;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.neighborhood.UserNeighborhood;
import org.apache.mahout.cf.taste.similarity.PreferenceInferrer;
import org.apache.mahout.cf.taste.similarity.UserSimilarity;

/**
 * The most similar users of each user, by the cosine of their preferences over all items, a missing preference being 0.
 * Two users of which neither is among the other's neighbours have no similarity (NaN).
 */
final class UserNeighbours implements UserSimilarity, UserNeighborhood {

    /** The work for an item grows with the square of the preferences that count. */
    private static final int MOST_USERS_OF_AN_ITEM = 2000;

    private final FastByIDMap<Neighbours> nearest = new FastByIDMap<>();

    private UserNeighbours(long[] users, Neighbours[] neighbours) {
        for (int user = 0; user < users.length; user++) {
            nearest.put(users[user], neighbours[user]);
        }
    }

    /** @param count neighbours of a user at most */
    static UserNeighbours of(DataModel model, int count) throws TasteException {
        PreferenceMatrix ofItems = PreferenceMatrix.of(model).transposed().withRowsUpTo(MOST_USERS_OF_AN_ITEM);
        return new UserNeighbours(ofItems.columnIds(), Cosine.neighboursOfColumns(ofItems, count));
    }

    @Override
    public double userSimilarity(long left, long right) {
        double similarity = of(left).similarity(right);
        return Double.isNaN(similarity) ? of(right).similarity(left) : similarity;
    }

    @Override
    public long[] getUserNeighborhood(long user) {
        return of(user).ids().clone();
    }

    private Neighbours of(long user) {
        Neighbours known = nearest.get(user);
        return known == null ? Neighbours.NONE : known;
    }

    @Override
    public void setPreferenceInferrer(PreferenceInferrer inferrer) {
        throw new UnsupportedOperationException("a missing preference is 0");
    }

    @Override
    public void refresh(Collection<Refreshable> alreadyRefreshed) {}
}
