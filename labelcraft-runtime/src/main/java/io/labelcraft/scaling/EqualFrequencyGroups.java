package io.labelcraft.scaling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Groups of nearly equal size by a value such as the item duration.
 *
 * <p>A fitted row's group is {@code rank * groups / n}, ties by row; any other value falls into the group of the fitted value
 * it would stand beside.
 */
public final class EqualFrequencyGroups {

    private final int count;
    private final double[] sorted;
    private final int[] fittedRows;
    private final int[] fittedGroups;

    private EqualFrequencyGroups(int count, double[] sorted, int[] fittedRows, int[] fittedGroups) {
        this.count = count;
        this.sorted = sorted;
        this.fittedRows = fittedRows;
        this.fittedGroups = fittedGroups;
    }

    /**
     * Groups the given rows.
     *
     * @param rows ascending
     * @param count number of groups, at least 1
     */
    public static EqualFrequencyGroups fit(double[] values, int[] rows, int count) {
        int[] order = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[rows[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] groups = new int[rows.length];
        double[] sorted = new double[rows.length];
        for (int rank = 0; rank < order.length; rank++) {
            groups[order[rank]] = group(rank, count, order.length);
            sorted[rank] = values[rows[order[rank]]];
        }
        return new EqualFrequencyGroups(count, sorted, rows, groups);
    }

    public int count() {
        return count;
    }

    /** The fitted rows of one group, ascending. */
    int[] fittedRows(int group) {
        return IntStream.range(0, fittedRows.length)
                .filter(i -> fittedGroups[i] == group)
                .map(i -> fittedRows[i])
                .toArray();
    }

    /** The group of any row: the fitted one for a fitted row, else the one its value falls into. */
    public int[] groups(double[] values) {
        int[] groups = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            groups[row] = groupOf(values[row]);
        }
        for (int i = 0; i < fittedRows.length; i++) {
            groups[fittedRows[i]] = fittedGroups[i];
        }
        return groups;
    }

    private int groupOf(double value) {
        if (sorted.length == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(sorted, value);
        int rank = found >= 0 ? found : Math.min(-found - 1, sorted.length - 1);
        return group(rank, count, sorted.length);
    }

    private static int group(int rank, int count, int size) {
        return (int) ((long) rank * count / size);
    }
}
