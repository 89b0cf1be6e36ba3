package io.labelcraft.scaling;

import java.util.stream.IntStream;

/** A value's distance from the mean of its group, in deviations of the group, as DVR does with watch time and item duration. */
public final class GroupStandardisation {

    /** Values of a group that deviate less are equal but for rounding. */
    private static final double LEAST_DEVIATION = 1e-9;

    private final EqualFrequencyGroups groups;
    private final Standardisation[] standardisations;

    private GroupStandardisation(EqualFrequencyGroups groups, Standardisation[] standardisations) {
        this.groups = groups;
        this.standardisations = standardisations;
    }

    /**
     * Fits groups, means and deviations on the given rows.
     *
     * @param values standardised, e.g. watch time
     * @param by grouped by, e.g. item duration
     * @param rows ascending
     */
    public static GroupStandardisation fit(double[] values, double[] by, int[] rows, int count) {
        EqualFrequencyGroups groups = EqualFrequencyGroups.fit(by, rows, count);
        Standardisation[] standardisations = IntStream.range(0, count)
                .mapToObj(group -> Standardisation.fit(values, groups.fittedRows(group), LEAST_DEVIATION))
                .toArray(Standardisation[]::new);
        return new GroupStandardisation(groups, standardisations);
    }

    /** For every row; 0 in a group whose fitted values are all equal. */
    public double[] standardised(double[] values, double[] by) {
        int[] groupOfRow = groups.groups(by);
        double[] standardised = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            Standardisation own = standardisations[groupOfRow[row]];
            standardised[row] = own.deviation() > LEAST_DEVIATION ? own.standardise(values[row]) : 0;
        }
        return standardised;
    }
}
