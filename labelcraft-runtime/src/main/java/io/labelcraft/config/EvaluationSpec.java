package io.labelcraft.config;

import java.util.List;
import java.util.Optional;

/**
 * The comparison of learned labels with others (method page, section 6).
 *
 * @param k length of the lists
 * @param resamples of the bootstrap over users
 * @param confidence in (0,1) of the intervals
 * @param seeds all different: an evaluation trains every method once for each, or with the run's own seed if there is none
 * @param fixedLabels names of the fixed labels to compare with
 * @param tuning whether each method's settings are chosen on the hold-out before a comparison
 * @param fusionTrials mixes of fixed labels of which the best on the hold-out is compared; 0 leaves this control out
 * @param taus temperatures of dynamic balancing that labels are also learned with; none for another balancing
 * @param sweepPoints at least so many preference vectors, and fusions, does a sweep try
 * @param interest a file with the interest that each row of a simulated log was made from, relative to the project's folder
 */
public record EvaluationSpec(
        int k,
        Metric metric,
        int resamples,
        double confidence,
        List<Long> seeds,
        List<String> fixedLabels,
        Tuning tuning,
        int fusionTrials,
        List<Double> taus,
        int sweepPoints,
        Optional<String> interest) {

    /** {@code GRID} tries the same number of settings for every method. */
    public enum Tuning {
        NONE,
        GRID
    }

    public EvaluationSpec {
        seeds = seeds.stream().distinct().toList();
        fixedLabels = List.copyOf(fixedLabels);
        taus = taus.stream().distinct().sorted().toList();
    }

    /** How NWTG and NEG weigh ranks: as the paper defines them, or as its published code computes them. */
    public enum Metric {
        PAPER,
        REFERENCE
    }

    /** The same without what only an evaluation looks at: what the comparison at the end of one training depends on. */
    public EvaluationSpec ofOneTraining() {
        return new EvaluationSpec(
                k,
                metric,
                resamples,
                confidence,
                List.of(),
                fixedLabels,
                Tuning.NONE,
                0,
                List.of(),
                1,
                Optional.empty());
    }
}
