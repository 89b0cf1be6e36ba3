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
     * The neighbours of one item.
     *
     * @param items ascending
     */
    record Neighbours(long[] items, double[] similarities) {

        double similarity(long item) {
            int place = Arrays.binarySearch(items, item);
            return place < 0 ? Double.NaN : similarities[place];
        }
    }

    /**
     * The work for a user grows with the square of the preferences that count. Mahout's {@code ItemSimilarityJob} has the
     * same limit.
     */
    private static final int LONGEST_HISTORY = 500;

    private final FastByIDMap<Neighbours> neighbours;

    private ItemNeighbours(FastByIDMap<Neighbours> neighbours) {
        this.neighbours = neighbours;
    }

    /** @param count neighbours of an item at most */
    static ItemNeighbours of(DataModel model, int count) throws TasteException {
        PreferenceMatrix matrix = PreferenceMatrix.of(model, LONGEST_HISTORY);
        ItemCosine cosine = new ItemCosine(matrix, count);
        FastByIDMap<Neighbours> neighbours = new FastByIDMap<>();
        for (int item = 0; item < matrix.items().length; item++) {
            neighbours.put(matrix.items()[item], cosine.neighbours(item));
        }
        return new ItemNeighbours(neighbours);
    }

    @Override
    public double itemSimilarity(long left, long right) {
        double similarity = of(left).similarity(right);
        return Double.isNaN(similarity) ? of(right).similarity(left) : similarity;
    }

    @Override
    public double[] itemSimilarities(long item, long[] others) {
        return Arrays.stream(others)
                .mapToDouble(other -> itemSimilarity(item, other))
                .toArray();
    }

    @Override
    public long[] allSimilarItemIDs(long item) {
        return of(item).items().clone();
    }

    private Neighbours of(long item) {
        Neighbours known = neighbours.get(item);
        return known == null ? new Neighbours(new long[0], new double[0]) : known;
    }

    @Override
    public void refresh(Collection<Refreshable> alreadyRefreshed) {}
}
