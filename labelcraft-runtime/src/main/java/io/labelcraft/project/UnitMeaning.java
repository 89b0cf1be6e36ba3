package io.labelcraft.project;

import io.labelcraft.data.ColumnProfile;
import io.labelcraft.data.ColumnProfile.Content;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What a column's median means in a unit, so that a person sees whether the unit can be true. */
record UnitMeaning(ColumnProfile column, TimeUnit unit) {

    String sentence() {
        String name = unit.name().toLowerCase(Locale.ROOT);
        if (column.content() == Content.INSTANT) {
            return column.name() + ": a timestamp, UTC where it names no time zone, read as " + name;
        }
        double seconds = UnitGuess.seconds(column.median(), unit);
        String meaning = UnitGuess.isTimeSince1970(column)
                ? Instant.ofEpochSecond((long) seconds)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                : String.format(Locale.ROOT, "%.4g s", seconds);
        return String.format(
                Locale.ROOT,
                "%s: in %s, so that the median value above 0, %s, is %s",
                column.name(),
                name,
                number(column.median()),
                meaning);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
