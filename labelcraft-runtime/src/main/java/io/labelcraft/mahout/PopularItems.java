package io.labelcraft.mahout;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.impl.recommender.GenericRecommendedItem;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;

/**
 * The items that users like best, for those of whom too little is known.
 *
 * <p>An item's value is the mean of its preferences, damped: as if ten users more had given it the mean of all preferences.
 * So a single high label does not lift an item above those that many like. Safe for many threads.
 */
final class PopularItems {

    private static final int DAMPING = 10;

    private final List<RecommendedItem> bestFirst;

    private PopularItems(List<RecommendedItem> bestFirst) {
        this.bestFirst = bestFirst;
    }

    /** Of equally liked items the one with the smaller id comes first. */
    static PopularItems of(DataModel model) throws TasteException {
        int count = model.getNumItems();
        long[] items = new long[count];
        double[] sums = new double[count];
        int[] users = new int[count];
        LongPrimitiveIterator ids = model.getItemIDs();
        for (int item = 0; item < count; item++) {
            items[item] = ids.nextLong();
            PreferenceArray preferences = model.getPreferencesForItem(items[item]);
            users[item] = preferences.length();
            for (int user = 0; user < users[item]; user++) {
                sums[item] += preferences.getValue(user);
            }
        }
        double mean = sum(sums) / Math.max(1, IntStream.of(users).sum());
        return new PopularItems(IntStream.range(0, count)
                .<RecommendedItem>mapToObj(item -> new GenericRecommendedItem(
                        items[item], (float) ((sums[item] + DAMPING * mean) / (users[item] + DAMPING))))
                .sorted(Comparator.comparingDouble(RecommendedItem::getValue)
                        .reversed()
                        .thenComparingLong(RecommendedItem::getItemID))
                .toList());
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** The best first, none of which is in {@code known}. */
    Stream<RecommendedItem> without(FastIDSet known) {
        return bestFirst.stream().filter(item -> !known.contains(item.getItemID()));
    }
}
