package io.labelcraft.gate;

import io.labelcraft.labels.LabelTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The time from the published version's last row to the run's last, beside the periods of the same length before it. The
 * quietest of these is what it is held against, since the days of a week differ.
 *
 * @param rows later than the published version's last
 * @param periods whole ones of this length that the published version has
 * @param quietest the fewest rows of any of them
 */
record NewestPeriod(Duration length, long rows, int periods, long quietest) {

    private static final int LEAST_PERIODS = 2;

    /** Below, chance alone moves the number of rows by more than a tenth. */
    private static final int LEAST_ROWS = 100;

    private static final double SECONDS_OF_HOUR = 3600;

    static NewestPeriod of(Comparison comparison) {
        long[] before = comparison.published().timeMillis();
        LabelTable labels = comparison.labels();
        if (before.length == 0 || labels.rows() == 0) {
            return new NewestPeriod(Duration.ZERO, labels.rows(), 0, 0);
        }
        long last = Arrays.stream(before).max().orElseThrow();
        long first = Arrays.stream(before).min().orElseThrow();
        long length = Arrays.stream(labels.timeMillis()).max().orElseThrow() - last;
        if (length <= 0) {
            return new NewestPeriod(Duration.ZERO, 0, 0, 0);
        }
        long rows =
                Arrays.stream(labels.timeMillis()).filter(time -> time > last).count();
        long[] counts = counts(before, last, length, (int) Math.min((last - first) / length, before.length));
        return new NewestPeriod(
                Duration.ofMillis(length),
                rows,
                counts.length,
                LongStream.of(counts).min().orElse(0));
    }

    /** Rows in each of the periods that end with {@code last}, the latest first. */
    private static long[] counts(long[] times, long last, long length, int periods) {
        long[] counts = new long[periods];
        for (long time : times) {
            long period = (last - time) / length;
            if (period < periods) {
                counts[(int) period]++;
            }
        }
        return counts;
    }

    boolean isComparable() {
        return periods >= LEAST_PERIODS && quietest >= LEAST_ROWS;
    }

    double hours() {
        return length.toSeconds() / SECONDS_OF_HOUR;
    }
}
