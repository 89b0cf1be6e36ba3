package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelRows;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.junit.jupiter.api.Test;

class ItemNeighboursTest {

    private static final int USERS = 30;
    private static final int ITEMS = 12;

    private final DataModel model = randomLabels();

    private static DataModel randomLabels() {
        Random random = new Random(8);
        LabelRows.Builder rows = new LabelRows.Builder();
        for (int user = 0; user < USERS; user++) {
            for (int item = 0; item < ITEMS; item++) {
                if (random.nextBoolean()) {
                    rows.add(Integer.toString(user), Integer.toString(item), 0, random.nextDouble());
                }
            }
        }
        return LabelDataModel.of(rows.table(true), Combine.MEAN).taste();
    }

    @Test
    void similarityIsTheCosineWithMissingLabelsAsZero() throws TasteException {
        ItemNeighbours neighbours = ItemNeighbours.of(model, ITEMS);
        for (int left = 0; left < ITEMS; left++) {
            for (int right = 0; right < ITEMS; right++) {
                if (left != right) {
                    double expected = dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right));
                    assertThat(neighbours.itemSimilarity(left, right)).isCloseTo(expected, within(1e-9));
                }
            }
        }
    }

    @Test
    void onlyTheMostSimilarItemsAreKept() throws TasteException {
        ItemNeighbours few = ItemNeighbours.of(model, 3);
        ItemNeighbours all = ItemNeighbours.of(model, ITEMS);
        for (int item = 0; item < ITEMS; item++) {
            long[] kept = few.allSimilarItemIDs(item);
            assertThat(kept).hasSize(3).doesNotContain(item);
            double least = Double.POSITIVE_INFINITY;
            for (long other : kept) {
                least = Math.min(least, all.itemSimilarity(item, other));
            }
            int above = 0;
            for (long other : all.allSimilarItemIDs(item)) {
                above += all.itemSimilarity(item, other) >= least ? 1 : 0;
            }
            assertThat(above).isEqualTo(3);
        }
    }

    @Test
    void manyAtOnceAreAsEachOne() throws TasteException {
        ItemNeighbours neighbours = ItemNeighbours.of(model, 3);
        long[] ascending = LongStream.range(0, ITEMS).toArray();
        long[] inAnyOrder = {7, 3, 99, 11, 0, 5};
        for (int item = 0; item < ITEMS; item++) {
            assertThat(neighbours.itemSimilarities(item, ascending))
                    .containsExactly(oneByOne(neighbours, item, ascending));
            assertThat(neighbours.itemSimilarities(item, inAnyOrder))
                    .containsExactly(oneByOne(neighbours, item, inAnyOrder));
        }
    }

    private static double[] oneByOne(ItemNeighbours neighbours, long item, long[] others) {
        return LongStream.of(others)
                .mapToDouble(other -> neighbours.itemSimilarity(item, other))
                .toArray();
    }

    @Test
    void itemsWithoutACommonUserHaveNoSimilarity() throws TasteException {
        DataModel apart = LabelDataModel.of(
                        new LabelRows.Builder()
                                .add("1", "7", 0, 0.5)
                                .add("2", "8", 0, 0.5)
                                .table(true),
                        Combine.MEAN)
                .taste();
        ItemNeighbours neighbours = ItemNeighbours.of(apart, 5);
        assertThat(neighbours.itemSimilarity(7, 8)).isNaN();
        assertThat(neighbours.itemSimilarity(7, 99)).isNaN();
        assertThat(neighbours.allSimilarItemIDs(7)).isEmpty();
    }

    private double dot(int left, int right) throws TasteException {
        double[] leftByUser = byUser(left);
        double[] rightByUser = byUser(right);
        double dot = 0;
        for (int user = 0; user < USERS; user++) {
            dot += leftByUser[user] * rightByUser[user];
        }
        return dot;
    }

    private double[] byUser(int item) throws TasteException {
        double[] values = new double[USERS];
        PreferenceArray preferences = model.getPreferencesForItem(item);
        for (int i = 0; i < preferences.length(); i++) {
            values[(int) preferences.getUserID(i)] = preferences.getValue(i);
        }
        return values;
    }
}
