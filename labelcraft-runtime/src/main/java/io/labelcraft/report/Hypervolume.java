package io.labelcraft.report;

import io.labelcraft.page.Estimate;
import java.util.List;

/**
 * What the fronts of a sweep cover on test users, as shares of the box from nothing to the best fixed label on each metric.
 *
 * @param metrics the sides of the box
 * @param difference learned minus fusion, paired
 */
record Hypervolume(List<String> metrics, Trials trials, Estimate learned, Estimate fusion, Estimate difference) {

    static final Hypervolume NONE = new Hypervolume(List.of(), null, null, null, null);

    Hypervolume {
        trials = trials == null ? new Trials(0, 0) : trials;
        learned = learned == null ? Estimate.NONE : learned;
        fusion = fusion == null ? Estimate.NONE : fusion;
        difference = difference == null ? Estimate.NONE : difference;
    }

    boolean isPresent() {
        return learned.isPresent() || fusion.isPresent();
    }

    /** Trainings that each kind took; 0 where that was not said. */
    record Trials(int learned, int fusion) {}
}
