package io.labelcraft.config;

import java.util.List;

/**
 * The comparison at the end of a run (method page, section 6).
 *
 * @param k length of the lists
 * @param resamples of the bootstrap over users
 * @param confidence in (0,1) of the intervals
 * @param fixedLabels names of the fixed labels to compare with
 */
public record EvaluationSpec(int k, int resamples, double confidence, List<String> fixedLabels) {

    public EvaluationSpec {
        fixedLabels = List.copyOf(fixedLabels);
    }
}
