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
        List<int[]> columns = new ArrayList<>();
        columns.add(table.user());
        table.userFeatures().values().forEach(feature -> columns.add(frequent(feature, table, spec)));
        return stack(columns, table.users().size());
    }

    /** The item's side: id, item features and the bucket of the item duration. */
    static EmbeddingRows ofItems(FeedbackTable table, RecommenderSpec spec) {
        List<int[]> columns = new ArrayList<>();
        columns.add(table.item());
        table.itemFeatures().values().forEach(feature -> columns.add(frequent(feature, table, spec)));
        if (spec.durationBuckets() > 0) {
            table.itemDuration()
                    .map(duration -> ValueGroups.fit(duration, table.split().train(), spec.durationBuckets())
                            .groups(duration))
                    .ifPresent(columns::add);
        }
        return stack(columns, table.items().size());
    }

    /** The table rows of the given log rows. */
    int[] of(int[] logRows) {
        int[] result = new int[logRows.length * perRow];
        for (int i = 0; i < logRows.length; i++) {
            System.arraycopy(rows, logRows[i] * perRow, result, i * perRow, perRow);
        }
        return result;
    }

    /** Codes in which code 0 stands for every value with too few training rows. */
    private static int[] frequent(CategoricalColumn feature, FeedbackTable table, RecommenderSpec spec) {
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
        return codes;
    }

    private static EmbeddingRows stack(List<int[]> columns, int ids) {
        int perRow = columns.size();
        int logRows = columns.get(0).length;
        int[] rows = new int[Math.multiplyExact(logRows, perRow)];
        int offset = 0;
        for (int column = 0; column < perRow; column++) {
            int largest = column == 0 ? ids - 1 : 0;
            for (int row = 0; row < logRows; row++) {
                int code = columns.get(column)[row];
                rows[row * perRow + column] = offset + code;
                largest = Math.max(largest, code);
            }
            offset += largest + 1;
        }
        return new EmbeddingRows(perRow, offset, rows);
    }
}
