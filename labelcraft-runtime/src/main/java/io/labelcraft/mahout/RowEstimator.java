package io.labelcraft.mahout;

import io.labelcraft.config.MahoutSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labels.LabelTable;
import java.util.Arrays;
import java.util.List;

/**
 * What a Mahout recommender that knows the labels of some rows of a log estimates for others.
 *
 * <p>Safe for many threads.
 */
public final class RowEstimator {

    private final FeedbackTable table;
    private final int[] known;

    /** @param known the rows whose labels the recommender is built from; of all others it sees nothing */
    public RowEstimator(FeedbackTable table, int[] known) {
        this.table = table;
        this.known = known.clone();
    }

    /**
     * Builds a recommender and estimates the labels of rows. A user and an item that have labels have these as their estimate.
     *
     * @param labels per row of the table, in [0,1]; only those of known rows are read
     * @param rows of the table
     * @param seed as for {@link MahoutRecommenders#of}
     * @return [rows], NaN where the recommender has none: for users and items without a known row, and where there are too few
     *     neighbours
     */
    public double[] estimates(MahoutSpec spec, double[] labels, int[] rows, long seed) {
        LabelRecommender recommender = MahoutRecommenders.of(spec, labelsOfKnownRows(labels), seed);
        return Arrays.stream(rows)
                .mapToDouble(row -> recommender.estimate(
                        table.users().id(table.user()[row]), table.items().id(table.item()[row])))
                .toArray();
    }

    private LabelTable labelsOfKnownRows(double[] labels) {
        return new LabelTable(
                table.users(),
                table.items(),
                at(table.user()),
                at(table.item()),
                Arrays.stream(known).mapToLong(row -> table.timeMillis()[row]).toArray(),
                Arrays.stream(known).mapToLong(row -> table.logRow()[row]).toArray(),
                List.of(),
                Arrays.stream(known).mapToDouble(row -> labels[row]).toArray());
    }

    private int[] at(int[] column) {
        return Arrays.stream(known).map(row -> column[row]).toArray();
    }
}
