package io.labelcraft.control;

import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;

/** {@code duration}: the longest item first; one score for all rows where the log has no item duration. */
record LongestFirst() implements Control {

    @Override
    public String name() {
        return "duration";
    }

    @Override
    public double[] scores(FeedbackTable table, int[] rows) {
        return table.itemDuration()
                .map(duration ->
                        Arrays.stream(rows).mapToDouble(row -> duration[row]).toArray())
                .orElseGet(() -> new double[rows.length]);
    }
}
