package io.labelcraft.recommender;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.Histories;
import io.labelcraft.nn.DistinctRows;
import io.labelcraft.nn.HistoryRows;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The histories of a batch's rows over the distinct items in them. Not safe for several threads. */
final class RowHistories {

    /** No row: histories hold items of training rows alone. */
    private static final int NEVER_TRAINED = -1;

    private final IntFunction<int[]> itemsBefore;
    private final int[] rowOfItem;
    private final DistinctRows.Finder finder;

    /**
     * Histories from anywhere.
     *
     * @param itemsBefore indexes of the items in the history of a log row
     * @param rowOfItem a log row that has the features of each item
     */
    RowHistories(IntFunction<int[]> itemsBefore, int[] rowOfItem) {
        this.itemsBefore = itemsBefore;
        this.rowOfItem = rowOfItem;
        this.finder = new DistinctRows.Finder(rowOfItem.length);
    }

    /** The histories of a log; an item in a history, which has training rows, has the features of the last of them. */
    static RowHistories of(FeedbackTable table, ModelSpec spec) {
        int[] rowOfItem = new int[table.items().size()];
        Arrays.fill(rowOfItem, NEVER_TRAINED);
        for (int row : table.split().train()) {
            rowOfItem[table.item()[row]] = row;
        }
        return new RowHistories(Histories.of(table, spec)::before, rowOfItem);
    }

    /**
     * The items of a batch's histories.
     *
     * @param logRows a log row for each distinct item
     * @param rows the histories over these
     */
    record Batch(int[] logRows, HistoryRows rows) {}

    /** The histories before these log rows. */
    Batch before(int[] logRows) {
        int[][] histories = IntStream.of(logRows).mapToObj(itemsBefore).toArray(int[][]::new);
        int[] ends = new int[histories.length];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += histories[i].length;
            ends[i] = end;
        }
        int[] items = Arrays.stream(histories).flatMapToInt(Arrays::stream).toArray();
        DistinctRows distinct = finder.find(items);
        int[] rows = IntStream.of(distinct.rows()).map(item -> rowOfItem[item]).toArray();
        return new Batch(rows, new HistoryRows(distinct.places(), ends));
    }
}
