package io.labelcraft.scaling;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Groups of nearly equal size by a value such as the item duration, equal values together.
 *
 * <p>The group of a value is {@code rank * count / n}, its rank being the number of fitted values that are less. So a group may
 * be larger than others, or empty, where many values are equal.
 *
 * @param edges ascending: a value's group is the number of edges that are less; not to be written to
 */
public record ValueGroups(double[] edges) {

    /**
     * Groups the given rows.
     *
     * @param count number of groups, at least 1
     */
    public static ValueGroups fit(double[] values, int[] rows, int count) {
        double[] sorted =
                Arrays.stream(rows).mapToDouble(row -> values[row]).sorted().toArray();
        return new ValueGroups(IntStream.range(1, count)
                .map(group -> leastRank(group, count, sorted.length))
                .filter(rank -> rank < sorted.length)
                .mapToDouble(rank -> sorted[rank - 1])
                .toArray());
    }

    private static int leastRank(int group, int count, int size) {
        return (int) (((long) group * size + count - 1) / count);
    }

    /** From 0. */
    public int group(double value) {
        return Ranks.below(edges, value);
    }

    /** The group of each value. */
    public int[] groups(double[] values) {
        return Arrays.stream(values).mapToInt(this::group).toArray();
    }
}
