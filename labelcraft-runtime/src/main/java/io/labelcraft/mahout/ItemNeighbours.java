package io.labelcraft.mahout;

import java.util.Arrays;
import java.util.Collection;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.similarity.ItemSimilarity;

/**
 * The most similar items of each item, by the cosine of their preferences over all users, a missing preference being 0.
 * Two items of which neither is among the other's neighbours have no similarity (NaN).
 */
final class ItemNeighbours implements ItemSimilarity {

    /**
     * The work for a user grows with the square of the preferences that count. Mahout's {@code ItemSimilarityJob} has the
     * same limit.
     */
    private static final int LONGEST_HISTORY = 500;

    /**
     * @param nearest the neighbours of an item
     * @param reverse the items that have it among their own neighbours
     */
    private record Related(Neighbours nearest, Neighbours reverse) {

        private static final Related TO_NONE = new Related(Neighbours.NONE, Neighbours.NONE);

        private double similarity(long other) {
            double similarity = nearest.similarity(other);
            return Double.isNaN(similarity) ? reverse.similarity(other) : similarity;
        }
    }

    private final FastByIDMap<Related> related = new FastByIDMap<>();

    private ItemNeighbours(long[] items, Neighbours[] nearest) {
        Neighbours[] reversed = Neighbours.reversed(items, nearest);
        for (int item = 0; item < items.length; item++) {
            related.put(items[item], new Related(nearest[item], reversed[item]));
        }
    }

    /** @param count neighbours of an item at most */
    static ItemNeighbours of(DataModel model, int count) throws TasteException {
        PreferenceMatrix ofUsers = PreferenceMatrix.of(model).withRowsUpTo(LONGEST_HISTORY);
        return new ItemNeighbours(ofUsers.columnIds(), Cosine.neighboursOfColumns(ofUsers, count));
    }

    @Override
    public double itemSimilarity(long left, long right) {
        return to(left).similarity(right);
    }

    /** Mahout asks for all items of a user at once, ascending: for a long history, looking these up is the shorter way. */
    @Override
    public double[] itemSimilarities(long item, long[] others) {
        Related ofItem = to(item);
        if (!isAscending(others)) {
            return Arrays.stream(others).mapToDouble(ofItem::similarity).toArray();
        }
        double[] similarities = new double[others.length];
        Arrays.fill(similarities, Double.NaN);
        ofItem.nearest().copyTo(similarities, others);
        ofItem.reverse().copyTo(similarities, others);
        return similarities;
    }

    private static boolean isAscending(long[] ids) {
        for (int place = 1; place < ids.length; place++) {
            if (ids[place - 1] >= ids[place]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long[] allSimilarItemIDs(long item) {
        return to(item).nearest().ids().clone();
    }

    private Related to(long item) {
        Related known = related.get(item);
        return known == null ? Related.TO_NONE : known;
    }

    @Override
    public void refresh(Collection<Refreshable> alreadyRefreshed) {}
}
