package io.labelcraft.data;

import io.labelcraft.config.ModelSpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * For every row of a table, the last items that its user watched in earlier training rows.
 *
 * <p>Safe for many threads.
 */
public final class Histories {

    private final int[] items;
    private final int[] from;
    private final int[] to;

    private Histories(int[] items, int[] from, int[] to) {
        this.items = items;
        this.from = from;
        this.to = to;
    }

    /**
     * Works out the histories of all rows, whatever part they belong to. Where the watch time or the item duration is not
     * known, every item counts as watched.
     */
    public static Histories of(FeedbackTable table, ModelSpec spec) {
        int[] watched = watched(table, spec);
        int[] offsets = new int[table.users().size() + 1];
        for (int row : watched) {
            offsets[table.user()[row] + 1]++;
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        int[] items = new int[watched.length];
        long[] times = new long[watched.length];
        int[] next = offsets.clone();
        for (int row : watched) {
            int place = next[table.user()[row]]++;
            items[place] = table.item()[row];
            times[place] = table.timeMillis()[row];
        }
        int[] from = new int[table.rows()];
        int[] to = new int[table.rows()];
        for (int row = 0; row < table.rows(); row++) {
            int start = offsets[table.user()[row]];
            to[row] = firstNotBefore(table.timeMillis()[row], times, start, offsets[table.user()[row] + 1]);
            from[row] = Math.max(start, to[row] - spec.history().length());
        }
        return new Histories(items, from, to);
    }

    /** Training rows that were watched well enough, in the order of time, then of the log. */
    private static int[] watched(FeedbackTable table, ModelSpec spec) {
        Optional<double[]> watchTime =
                spec.log().watchTime().map(field -> table.feedback().get(field.field()));
        int[] rows = table.split().train();
        if (watchTime.isPresent() && table.itemDuration().isPresent()) {
            double[] watch = watchTime.get();
            double[] duration = table.itemDuration().get();
            double ratio = spec.history().minWatchRatio();
            rows = Arrays.stream(rows)
                    .filter(row -> watch[row] >= ratio * duration[row])
                    .toArray();
        }
        return TimeOrder.sort(rows, table.timeMillis());
    }

    private static int firstNotBefore(long time, long[] times, int start, int end) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Indexes of the items in the history of a row, the newest last; at most the settings' length. */
    public int[] before(int row) {
        return Arrays.copyOfRange(items, from[row], to[row]);
    }
}
