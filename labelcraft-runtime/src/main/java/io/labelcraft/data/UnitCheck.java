package io.labelcraft.data;

import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import io.labelcraft.config.LogSpec.TimeColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether units give values that people and items can have.
 *
 * @param nowMillis the present time, in milliseconds since 1970-01-01 UTC
 */
record UnitCheck(long nowMillis) {

    /** Nobody logged implicit feedback earlier. */
    private static final long EARLIEST = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();

    private static final long LATENESS = Duration.ofDays(366).toMillis();

    /** Longer than a film or a football match. */
    private static final double LONG_SECONDS = Duration.ofHours(6).toSeconds();

    private static final double SHORT_SECONDS = 0.1;

    /** Half of the rows may be replays, or watched for an instant, but not to this extent. */
    private static final double LARGE_SHARE = 50;

    private static final double SMALL_SHARE = 0.002;

    /** A doubt about the unit of the event time. */
    Optional<String> ofTimes(TimeColumn time, long[] millis) {
        long median = median(millis);
        LongPredicate likely = each -> each >= EARLIEST && each <= nowMillis + LATENESS;
        if (likely.test(median)) {
            return ofSingleTimes(time, millis, likely);
        }
        double raw = (double) median / time.unit().toNanos(1) * TimeUnit.MILLISECONDS.toNanos(1);
        String better = Stream.of(TimeUnit.values())
                .filter(unit -> likely.test((long) (raw * unit.toNanos(1) / TimeUnit.MILLISECONDS.toNanos(1))))
                .findFirst()
                .map(unit -> "; as " + name(unit) + " they would be likely")
                .orElse("");
        return Optional.of("The event times in \"" + time.column() + "\" lie about "
                + day(median) + " as " + name(time.unit()) + better
                + ". Correct log.time.unit, or the log.");
    }

    private static Optional<String> ofSingleTimes(TimeColumn time, long[] millis, LongPredicate likely) {
        long[] unlikely = Arrays.stream(millis).filter(likely.negate()).toArray();
        return unlikely.length == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%,d of %,d event times in \"%s\" lie before 1990 or more than a year from now as %s, e.g. about %s."
                                + " See that all rows have the same unit, or leave these out with labelcraft.data.filter.",
                        unlikely.length,
                        millis.length,
                        time.column(),
                        name(time.unit()),
                        day(unlikely[0])));
    }

    private static String day(long millis) {
        return Instant.ofEpochMilli(millis).toString().substring(0, 10);
    }

    /**
     * A doubt about the unit of a duration, by the median of those that are not 0.
     *
     * @param key of the unit
     * @param values [seconds]
     */
    Optional<String> ofDurations(String column, String key, TimeUnit unit, double[] values) {
        double median = median(Arrays.stream(values).filter(value -> value > 0).toArray());
        if (median <= LONG_SECONDS && median >= SHORT_SECONDS) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "Half of the values in \"%s\" are %s than %.3g s as %s, which is odd for a duration. Correct %s, or the log.",
                column,
                median > LONG_SECONDS ? "more" : "less",
                median,
                name(unit),
                key));
    }

    /**
     * A doubt about the units of watch time and item duration together, by the median share of the items that were watched
     * at all.
     *
     * @param watched [seconds]
     * @param durations [seconds]
     */
    Optional<String> ofShares(FeedbackColumn watchTime, DurationColumn duration, double[] watched, double[] durations) {
        double median = median(IntStream.range(0, watched.length)
                .filter(row -> watched[row] > 0)
                .mapToDouble(row -> watched[row] / durations[row])
                .toArray());
        if (median <= LARGE_SHARE && median >= SMALL_SHARE) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "Half of the items that were watched at all were watched for %s than %.3g times their duration, which is"
                        + " odd: \"%s\" counts %s and \"%s\" counts %s. Correct log.feedback.%s.unit or"
                        + " log.item-duration.unit, or the log.",
                median > LARGE_SHARE ? "more" : "less",
                median,
                watchTime.column(),
                watchTime.unit().map(UnitCheck::name).orElse("seconds"),
                duration.column(),
                name(duration.unit()),
                watchTime.field()));
    }

    private static String name(TimeUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** 1, which raises no doubt, where there are none. */
    private static double median(double[] values) {
        if (values.length == 0) {
            return 1;
        }
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
