package io.labelcraft.config;

import java.util.List;

/**
 * The comparison at the end of a run (method page, section 6).
 *
 * @param k length of the lists
 * @param resamples of the bootstrap over users
 * @param confidence in (0,1) of the intervals
 * @param fixedLabels names of the fixed labels to compare with
 * @param tuning whether each method's settings are chosen on the hold-out before a comparison
 * @param fusionTrials mixes of fixed labels of which the best on the hold-out is compared; 0 leaves this control out
 */
public record EvaluationSpec(
        int k, int resamples, double confidence, List<String> fixedLabels, Tuning tuning, int fusionTrials) {

    /** {@code GRID} tries the same number of settings for every method. */
    public enum Tuning {
        NONE,
        GRID
    }

    public EvaluationSpec {
        fixedLabels = List.copyOf(fixedLabels);
    }
}
