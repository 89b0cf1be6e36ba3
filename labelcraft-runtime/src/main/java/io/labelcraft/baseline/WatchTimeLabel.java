package io.labelcraft.baseline;

import io.labelcraft.scaling.PiecewiseScale;

/** {@code WT}: scaled watch time. */
final class WatchTimeLabel implements FixedLabel {

    @Override
    public String name() {
        return "WT";
    }

    @Override
    public double[] labels(WatchFeedback feedback) {
        double[] watchTime = feedback.watchTime().orElseThrow();
        return PiecewiseScale.fit(watchTime, feedback.train(), feedback.scaling())
                .scale(watchTime);
    }
}
