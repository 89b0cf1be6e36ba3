package io.labelcraft.labels;

import io.labelcraft.data.IdMap;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sorts rows by several columns with one stable counting sort for each, so that no row becomes an object. */
final class RowOrder {

    private final int rows;

    RowOrder(int rows) {
        this.rows = rows;
    }

    /** Per row the rank of its id, in [0, ids). */
    int[] ranks(IdMap ids, int[] index) {
        int[] sorted = IntStream.range(0, ids.size())
                .boxed()
                .sorted(ids::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rankOfId = new int[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            rankOfId[sorted[rank]] = rank;
        }
        int[] ranks = new int[rows];
        Arrays.setAll(ranks, row -> rankOfId[index[row]]);
        return ranks;
    }

    /** Per row a number in [0, rows) that orders the rows as their values do; equal values have the same. */
    int[] ranks(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[rows];
        Arrays.setAll(ranks, row -> Arrays.binarySearch(sorted, values[row]));
        return ranks;
    }

    /** The rows in order of the first ranks, rows of equal first rank in order of the second, and so on. */
    int[] by(int[]... ranks) {
        int[] order = IntStream.range(0, rows).toArray();
        for (int column = ranks.length - 1; column >= 0; column--) {
            order = stable(order, ranks[column]);
        }
        return order;
    }

    private static int[] stable(int[] order, int[] ranks) {
        int[] next = new int[Arrays.stream(ranks).max().orElse(0) + 2];
        for (int rank : ranks) {
            next[rank + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] sorted = new int[order.length];
        for (int row : order) {
            sorted[next[ranks[row]]++] = row;
        }
        return sorted;
    }
}
