package io.labelcraft.control;

import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;
import java.util.Optional;

/** {@code duration}: the longest item first. */
record LongestFirst() implements Control {

    @Override
    public String name() {
        return "duration";
    }

    @Override
    public Optional<String> missing(FeedbackTable table) {
        return table.itemDuration().isPresent() ? Optional.empty() : Optional.of("item duration");
    }

    @Override
    public double[] scores(FeedbackTable table, int[] rows) {
        double[] duration = table.itemDuration().orElseThrow();
        return Arrays.stream(rows).mapToDouble(row -> duration[row]).toArray();
    }
}
