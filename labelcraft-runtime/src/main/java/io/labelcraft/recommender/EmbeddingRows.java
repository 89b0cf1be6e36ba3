package io.labelcraft.recommender;

import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.data.CategoricalColumn;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.scaling.ValueGroups;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of one embedding table stand for each log row: the id's own row first, then one for each feature.
 *
 * @param perRow table rows for each log row, at least 1
 * @param size rows of the table
 * @param rows table rows, {@code perRow} for each log row
 */
record EmbeddingRows(int perRow, int size, int[] rows) {

    /** The user's side: id and user features. */
    static EmbeddingRows ofUsers(FeedbackTable table, RecommenderSpec spec) {
        List<Codes> columns = new ArrayList<>();
        columns.add(new Codes(table.user(), table.users().size()));
        table.userFeatures().values().forEach(feature -> columns.add(frequent(feature, table, spec)));
        return stack(columns);
    }

    /** The item's side: id, item features and the bucket of the item duration. */
    static EmbeddingRows ofItems(FeedbackTable table, RecommenderSpec spec) {
        List<Codes> columns = new ArrayList<>();
        columns.add(new Codes(table.item(), table.items().size()));
        table.itemFeatures().values().forEach(feature -> columns.add(frequent(feature, table, spec)));
        if (spec.durationBuckets() > 0) {
            table.itemDuration()
                    .map(duration -> ValueGroups.fit(duration, table.split().train(), spec.durationBuckets())
                            .groups(duration))
                    .ifPresent(buckets -> columns.add(new Codes(buckets, spec.durationBuckets())));
        }
        return stack(columns);
    }

    /**
     * One column as numbers.
     *
     * @param perRow from 0, below {@code count}, for each log row
     * @param count depends on ids, settings and training rows alone, so that other rows change no recommender
     */
    private record Codes(int[] perRow, int count) {}

    /** The table rows of the given log rows. */
    int[] of(int[] logRows) {
        int[] result = new int[logRows.length * perRow];
        for (int i = 0; i < logRows.length; i++) {
            System.arraycopy(rows, logRows[i] * perRow, result, i * perRow, perRow);
        }
        return result;
    }

    /** Codes in which code 0 stands for every value with too few training rows. */
    private static Codes frequent(CategoricalColumn feature, FeedbackTable table, RecommenderSpec spec) {
        int[] count = new int[feature.values().size()];
        for (int row : table.split().train()) {
            count[feature.codes()[row]]++;
        }
        int[] code = new int[count.length];
        int next = 1;
        for (int value = 0; value < count.length; value++) {
            code[value] = count[value] < spec.featureMinRows() ? 0 : next++;
        }
        int[] codes = new int[feature.codes().length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = code[feature.codes()[row]];
        }
        return new Codes(codes, next);
    }

    private static EmbeddingRows stack(List<Codes> columns) {
        int perRow = columns.size();
        int logRows = columns.get(0).perRow().length;
        int[] rows = new int[Math.multiplyExact(logRows, perRow)];
        int offset = 0;
        for (int column = 0; column < perRow; column++) {
            int[] codes = columns.get(column).perRow();
            for (int row = 0; row < logRows; row++) {
                rows[row * perRow + column] = offset + codes[row];
            }
            offset += columns.get(column).count();
        }
        return new EmbeddingRows(perRow, offset, rows);
    }
}
