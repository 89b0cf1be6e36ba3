package io.labelcraft.gate;

import io.labelcraft.evaluation.RankCorrelation;
import io.labelcraft.ledger.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Do new labels still put the rows that the published ones have, too, in the same order? A labelling model that was trained anew
 * may stretch its labels; what it says of one row against another is what readers go by.
 */
record OrderCheck(double minCorrelation) implements Check {

    private static final String NAME = "order";

    /** With fewer, chance alone moves the correlation by more than a tenth. */
    private static final int LEAST_ROWS = 100;

    @Override
    public List<Finding> findings(Night night) {
        return night.compared(comparison -> List.of(finding(comparison)));
    }

    private Finding finding(Comparison comparison) {
        int[] shared = comparison.sharedRows();
        double correlation = new RankCorrelation(shared).of(comparison.labels().label(), publishedLabels(comparison));
        if (shared.length < LEAST_ROWS || Double.isNaN(correlation)) {
            return Finding.noted(
                    NAME,
                    "labels",
                    Double.NaN,
                    "too few rows that the published version has too, or labels that are all alike, to compare their"
                            + " order");
        }
        return Finding.of(
                NAME,
                "labels",
                correlation >= minCorrelation,
                correlation,
                minCorrelation,
                "the labels of the " + Figures.count(shared.length)
                        + " rows that the published version has too correlate with the published ones by "
                        + Figures.number(correlation) + " in their ranks; at least " + Figures.number(minCorrelation)
                        + " is expected");
    }

    /** Per row of the run; NaN where there is none. */
    private static double[] publishedLabels(Comparison comparison) {
        double[] published = comparison.published().label();
        double[] labels = new double[comparison.labels().rows()];
        Arrays.fill(labels, Double.NaN);
        IntStream.of(comparison.sharedRows())
                .forEach(row -> comparison.matched().any(row, before -> {
                    labels[row] = published[before];
                    return true;
                }));
        return labels;
    }
}
