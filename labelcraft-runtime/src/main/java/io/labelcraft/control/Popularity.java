package io.labelcraft.control;

import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;

/** {@code popularity}: the item with the most training rows first. */
record Popularity() implements Control {

    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public double[] scores(FeedbackTable table, int[] rows) {
        int[] trainingRows = new int[table.items().size()];
        for (int row : table.split().train()) {
            trainingRows[table.item()[row]]++;
        }
        return Arrays.stream(rows)
                .mapToDouble(row -> trainingRows[table.item()[row]])
                .toArray();
    }
}
