package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelRows;
import java.util.Random;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.junit.jupiter.api.Test;

class UserNeighboursTest {

    private static final int USERS = 14;
    private static final int ITEMS = 25;

    private final double[][] labels = randomLabels();
    private final DataModel model = model(labels);

    /** [user][item], 0 where there is none. */
    private static double[][] randomLabels() {
        Random random = new Random(4);
        double[][] labels = new double[USERS][ITEMS];
        for (double[] ofUser : labels) {
            for (int item = 0; item < ITEMS; item++) {
                ofUser[item] = random.nextBoolean() ? (float) random.nextDouble() : 0;
            }
        }
        return labels;
    }

    private static DataModel model(double[][] labels) {
        LabelRows.Builder rows = new LabelRows.Builder();
        for (int user = 0; user < labels.length; user++) {
            for (int item = 0; item < labels[user].length; item++) {
                if (labels[user][item] > 0) {
                    rows.add(Integer.toString(user), Integer.toString(item), 0, labels[user][item]);
                }
            }
        }
        return LabelDataModel.of(rows.table(true), Combine.MEAN).taste();
    }

    @Test
    void similarityIsTheCosineWithMissingLabelsAsZero() throws TasteException {
        UserNeighbours neighbours = UserNeighbours.of(model, USERS);
        for (int left = 0; left < USERS; left++) {
            for (int right = 0; right < USERS; right++) {
                if (left != right) {
                    double expected = dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right));
                    assertThat(neighbours.userSimilarity(left, right)).isCloseTo(expected, within(1e-9));
                }
            }
        }
    }

    @Test
    void theNeighbourhoodHoldsTheMostSimilarUsers() throws TasteException {
        UserNeighbours few = UserNeighbours.of(model, 3);
        UserNeighbours all = UserNeighbours.of(model, USERS);
        for (int user = 0; user < USERS; user++) {
            long[] nearest = few.getUserNeighborhood(user);
            assertThat(nearest).hasSize(3).doesNotContain(user);
            double least = Double.POSITIVE_INFINITY;
            for (long other : nearest) {
                least = Math.min(least, all.userSimilarity(user, other));
            }
            int above = 0;
            for (long other : all.getUserNeighborhood(user)) {
                above += all.userSimilarity(user, other) >= least ? 1 : 0;
            }
            assertThat(above).isEqualTo(3);
        }
    }

    @Test
    void usersWithoutACommonItemHaveNoSimilarity() throws TasteException {
        UserNeighbours neighbours = UserNeighbours.of(model(new double[][] {{0.5, 0}, {0, 0.5}}), 5);
        assertThat(neighbours.userSimilarity(0, 1)).isNaN();
        assertThat(neighbours.userSimilarity(0, 99)).isNaN();
        assertThat(neighbours.getUserNeighborhood(0)).isEmpty();
    }

    private double dot(int left, int right) {
        double dot = 0;
        for (int item = 0; item < ITEMS; item++) {
            dot += labels[left][item] * labels[right][item];
        }
        return dot;
    }
}
