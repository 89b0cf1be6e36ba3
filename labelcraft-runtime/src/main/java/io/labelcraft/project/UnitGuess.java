package io.labelcraft.project;

import io.labelcraft.data.ColumnProfile;
import io.labelcraft.data.ColumnProfile.Content;
import java.util.concurrent.TimeUnit;

/** Guesses the unit of a column: from the end of its name, else from how large its numbers are. */
final class UnitGuess {

    /** Years 1973 and 2100 in seconds since 1970: what lies between may be a time. */
    private static final double EARLIEST = 1e8;

    private static final double LATEST = 4.1e9;

    /** Few items last a thousand seconds, and few less than a second. */
    private static final double MOST_SECONDS = 1000;

    private UnitGuess() {}

    static TimeUnit ofTime(ColumnProfile column) {
        if (column.content() == Content.INSTANT) {
            return TimeUnit.MILLISECONDS;
        }
        return ColumnName.of(column.name()).unit().orElseGet(() -> byDigits(column.median()));
    }

    /** Ten digits are seconds, thirteen milliseconds, sixteen microseconds, nineteen nanoseconds. */
    private static TimeUnit byDigits(double time) {
        if (time < 1e11) {
            return TimeUnit.SECONDS;
        }
        if (time < 1e14) {
            return TimeUnit.MILLISECONDS;
        }
        return time < 1e17 ? TimeUnit.MICROSECONDS : TimeUnit.NANOSECONDS;
    }

    /** Whether the middle of the column's integers is a time between 1973 and 2100. */
    static boolean isTimeSince1970(ColumnProfile column) {
        double seconds = seconds(column.median(), ofTime(column));
        return seconds >= EARLIEST && seconds <= LATEST;
    }

    static TimeUnit ofDuration(ColumnProfile column) {
        return ColumnName.of(column.name())
                .unit()
                .orElse(column.median() > MOST_SECONDS ? TimeUnit.MILLISECONDS : TimeUnit.SECONDS);
    }

    static double seconds(double value, TimeUnit unit) {
        return value * unit.toNanos(1) / TimeUnit.SECONDS.toNanos(1);
    }
}
