package io.labelcraft.baseline;

import io.labelcraft.scaling.GroupStandardisation;

/** {@code DVR}: the watch-time gain, standardised watch time within equal-frequency groups of item duration. */
final class WatchTimeGainLabel implements FixedLabel {

    @Override
    public String name() {
        return "DVR";
    }

    /** Of any sign: 0 is the mean of the row's group. */
    @Override
    public double[] labels(WatchFeedback feedback) {
        double[] watchTime = feedback.watchTime().orElseThrow();
        double[] duration = feedback.itemDuration().orElseThrow();
        return GroupStandardisation.fit(watchTime, duration, feedback.train(), feedback.quantileGroups())
                .standardised(watchTime, duration);
    }
}
