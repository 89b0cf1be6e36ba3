package io.labelcraft.experiment;

import java.util.List;

/**
 * A label as one recommender makes use of it, for one seed or as the mean over seeds.
 *
 * @param estimated share of the test rows that the recommender itself has an estimate for, in [0,1]
 */
record MeasuredLabel(MeasuredMethod measured, double estimated) {

    /** @param seeds the same label for each seed, at least one */
    static MeasuredLabel mean(List<MeasuredLabel> seeds) {
        return new MeasuredLabel(
                MeasuredMethod.mean(seeds.stream().map(MeasuredLabel::measured).toList()),
                seeds.stream().mapToDouble(MeasuredLabel::estimated).average().orElseThrow());
    }
}
