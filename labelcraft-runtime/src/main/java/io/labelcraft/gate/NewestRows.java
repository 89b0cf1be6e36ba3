package io.labelcraft.gate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The published version's newest rows beside the rows before them, and as many of the run's new rows: what the first two agree
 * on is what may be expected of the new rows, a night's worth of change and of noise included.
 *
 * @param before published rows that are older than {@code last}
 * @param last the newest published rows, at most half of all
 * @param now the latest of the run's new rows, no more than {@code last}
 */
record NewestRows(int[] before, int[] last, int[] now) {

    static NewestRows of(Comparison comparison) {
        int[] published = byTime(
                comparison.published().timeMillis(),
                IntStream.range(0, comparison.published().rows()).toArray());
        int[] fresh = byTime(comparison.labels().timeMillis(), comparison.newRows());
        int size = Math.min(fresh.length, published.length / 2);
        return new NewestRows(
                Arrays.copyOf(published, published.length - size), latest(published, size), latest(fresh, size));
    }

    private static int[] latest(int[] rows, int size) {
        return Arrays.copyOfRange(rows, rows.length - size, rows.length);
    }

    private static int[] byTime(long[] times, int[] rows) {
        return IntStream.of(rows)
                .boxed()
                .sorted(Comparator.comparingLong(row -> times[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
