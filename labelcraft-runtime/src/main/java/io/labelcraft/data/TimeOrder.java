package io.labelcraft.data;

/** Orders rows by time without an object for each. */
final class TimeOrder {

    private TimeOrder() {}

    /**
     * A sorted copy; rows of one time stay in their order.
     *
     * @param rows indexes of {@code times}
     */
    static int[] sort(int[] rows, long[] times) {
        int[] sorted = rows.clone();
        boolean inOrder = true;
        for (int i = 1; i < rows.length && inOrder; i++) {
            inOrder = times[rows[i - 1]] <= times[rows[i]];
        }
        if (!inOrder) {
            merge(sorted, rows.clone(), 0, rows.length, times);
        }
        return sorted;
    }

    /** Sorts {@code target[from, to)}, which {@code source} equals at the beginning. */
    private static void merge(int[] target, int[] source, int from, int to, long[] times) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        merge(source, target, from, middle, times);
        merge(source, target, middle, to, times);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right >= to || (left < middle && times[source[left]] <= times[source[right]]);
            target[i] = takeLeft ? source[left++] : source[right++];
        }
    }
}
