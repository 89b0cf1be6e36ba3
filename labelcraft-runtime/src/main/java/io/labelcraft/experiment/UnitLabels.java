package io.labelcraft.experiment;

import io.labelcraft.scaling.Standardisation;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/**
 * Labels in [0,1], as Mahout takes them: those of a wider range are standardised on some rows and pass a sigmoid.
 *
 * @param labels per row of the table; all in [0,1] for the rows that were fitted
 * @param deviation of the labels of these rows
 */
record UnitLabels(double[] labels, double deviation) {

    private static final double LEAST_DEVIATION = 1e-9;

    /** @param rows that the labels are fitted on, at least one */
    static UnitLabels of(double[] labels, int[] rows) {
        DoubleSummaryStatistics range =
                Arrays.stream(rows).mapToDouble(row -> labels[row]).summaryStatistics();
        double[] unit = labels;
        if (range.getMin() < 0 || range.getMax() > 1) {
            Standardisation wide = Standardisation.fit(labels, rows, LEAST_DEVIATION);
            unit = Arrays.stream(labels)
                    .map(label -> 1 / (1 + Math.exp(-wide.standardise(label))))
                    .toArray();
        }
        return new UnitLabels(
                unit, Standardisation.fit(unit, rows, LEAST_DEVIATION).deviation());
    }

    /** Whether the labels of the fitted rows are all the same number, so that there is nothing to learn from them. */
    boolean constant() {
        return deviation <= LEAST_DEVIATION;
    }
}
