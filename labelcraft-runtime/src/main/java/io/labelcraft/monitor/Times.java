package io.labelcraft.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as a reader wants them: by the schedule's clock, and how long ago. */
record Times(ZoneId zone, Instant now) {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_MINUTES = 120;
    private static final int MOST_HOURS = 48;

    String at(Instant instant) {
        return TO_THE_SECOND.withZone(zone).format(instant);
    }

    /** For the axis of a chart. */
    String brief(Instant instant) {
        return TO_THE_MINUTE.withZone(zone).format(instant);
    }

    /** As in: 5 hours ago, in 1 minute. */
    String fromNow(Instant instant) {
        Duration distance = Duration.between(instant, now);
        String text = distance(distance.abs());
        return distance.isNegative() ? "in " + text : text + " ago";
    }

    private static String distance(Duration distance) {
        if (distance.toMinutes() < 1) {
            return "less than a minute";
        }
        if (distance.toMinutes() < MOST_MINUTES) {
            return counted(distance.toMinutes(), "minute");
        }
        return distance.toHours() < MOST_HOURS
                ? counted(distance.toHours(), "hour")
                : counted(distance.toDays(), "day");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
