package io.labelcraft.scaling;

import java.util.stream.IntStream;

/** The mid-rank of a value within its group, as D2Q does with watch time and item duration. */
public final class GroupQuantile {

    private final EqualFrequencyGroups groups;
    private final Ranks[] ranks;

    private GroupQuantile(EqualFrequencyGroups groups, Ranks[] ranks) {
        this.groups = groups;
        this.ranks = ranks;
    }

    /**
     * Fits groups and ranks on the given rows.
     *
     * @param values ranked, e.g. watch time
     * @param by grouped by, e.g. item duration
     * @param rows ascending
     */
    public static GroupQuantile fit(double[] values, double[] by, int[] rows, int count) {
        EqualFrequencyGroups groups = EqualFrequencyGroups.fit(by, rows, count);
        Ranks[] ranks = IntStream.range(0, count)
                .mapToObj(group -> Ranks.fit(values, groups.fittedRows(group)))
                .toArray(Ranks[]::new);
        return new GroupQuantile(groups, ranks);
    }

    /** In [0,1] for every row. */
    public double[] quantiles(double[] values, double[] by) {
        int[] groupOfRow = groups.groups(by);
        double[] quantiles = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            quantiles[row] = ranks[groupOfRow[row]].rank(values[row]);
        }
        return quantiles;
    }
}
