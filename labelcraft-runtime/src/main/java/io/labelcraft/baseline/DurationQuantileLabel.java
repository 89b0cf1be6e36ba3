package io.labelcraft.baseline;

import io.labelcraft.scaling.GroupQuantile;

/** {@code D2Q}: the mid-rank quantile of watch time within equal-frequency groups of item duration. */
final class DurationQuantileLabel implements FixedLabel {

    @Override
    public String name() {
        return "D2Q";
    }

    @Override
    public double[] labels(WatchFeedback feedback) {
        double[] watchTime = feedback.watchTime().orElseThrow();
        double[] duration = feedback.itemDuration().orElseThrow();
        return GroupQuantile.fit(watchTime, duration, feedback.train(), feedback.quantileGroups())
                .quantiles(watchTime, duration);
    }
}
