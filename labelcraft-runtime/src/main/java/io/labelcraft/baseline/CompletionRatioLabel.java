package io.labelcraft.baseline;

import java.util.Arrays;

/** {@code PCR}: the watched share of the item, at most 1. */
final class CompletionRatioLabel implements FixedLabel {

    @Override
    public String name() {
        return "PCR";
    }

    @Override
    public double[] labels(WatchFeedback feedback) {
        double[] watchTime = feedback.watchTime().orElseThrow();
        double[] duration = feedback.itemDuration().orElseThrow();
        double[] labels = new double[watchTime.length];
        Arrays.setAll(labels, row -> Math.min(1, watchTime[row] / duration[row]));
        return labels;
    }
}
