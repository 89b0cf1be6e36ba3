package io.labelcraft.control;

import io.labelcraft.baseline.FixedLabel;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.scaling.Ranks;
import java.util.Arrays;

/**
 * {@code U(d) = (2 r - 1)^2}, r being the mid-rank of the item duration among the training rows: 1 for the shortest and the
 * longest items, 0 for those of middle length.
 */
final class DurationExtremes implements FixedLabel {

    @Override
    public String name() {
        return "U(d)";
    }

    /** In [0,1]. */
    @Override
    public double[] labels(WatchFeedback feedback) {
        double[] duration = feedback.itemDuration().orElseThrow();
        Ranks ranks = Ranks.fit(duration, feedback.train());
        return Arrays.stream(duration)
                .map(each -> 2 * ranks.rank(each) - 1)
                .map(distance -> distance * distance)
                .toArray();
    }
}
