package io.labelcraft.scaling;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mid-rank of a value within the group of another, such as that of watch time among items of like duration. Unlike {@link
 * GroupQuantile} it depends on the two values alone, for fitted rows as for others.
 *
 * @param groups by the other value
 * @param ranks one for each group
 */
public record GroupRanks(ValueGroups groups, List<Ranks> ranks) {

    public GroupRanks {
        ranks = List.copyOf(ranks);
    }

    /**
     * Fits groups and ranks on the given rows.
     *
     * @param values ranked, e.g. watch time
     * @param by grouped by, e.g. item duration
     * @param count number of groups, at least 1
     */
    public static GroupRanks fit(double[] values, double[] by, int[] rows, int count) {
        ValueGroups groups = ValueGroups.fit(by, rows, count);
        int[] groupOfRow = Arrays.stream(rows).map(row -> groups.group(by[row])).toArray();
        List<Ranks> ranks = IntStream.rangeClosed(0, groups.edges().length)
                .mapToObj(group -> Ranks.fit(
                        values,
                        IntStream.range(0, rows.length)
                                .filter(i -> groupOfRow[i] == group)
                                .map(i -> rows[i])
                                .toArray()))
                .toList();
        return new GroupRanks(groups, ranks);
    }

    /** In [0,1]; one half in a group that nothing was fitted in. */
    public double rank(double value, double by) {
        return ranks.get(groups.group(by)).rank(value);
    }
}
