package io.labelcraft.baseline;

import java.util.Arrays;

/** {@code PC}: 1 where the item was watched to its end. */
final class CompletionLabel implements FixedLabel {

    @Override
    public String name() {
        return "PC";
    }

    @Override
    public double[] labels(WatchFeedback feedback) {
        double[] watchTime = feedback.watchTime().orElseThrow();
        double[] duration = feedback.itemDuration().orElseThrow();
        double[] labels = new double[watchTime.length];
        Arrays.setAll(labels, row -> watchTime[row] >= duration[row] ? 1 : 0);
        return labels;
    }
}
