package io.labelcraft.annotations.processing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What the name of a field or column says of time. */
final class TimeWords {

    private static final Map<String, TimeUnit> UNITS = Map.ofEntries(
            Map.entry("nanos", TimeUnit.NANOSECONDS),
            Map.entry("nanoseconds", TimeUnit.NANOSECONDS),
            Map.entry("micros", TimeUnit.MICROSECONDS),
            Map.entry("microseconds", TimeUnit.MICROSECONDS),
            Map.entry("ms", TimeUnit.MILLISECONDS),
            Map.entry("millis", TimeUnit.MILLISECONDS),
            Map.entry("milliseconds", TimeUnit.MILLISECONDS),
            Map.entry("sec", TimeUnit.SECONDS),
            Map.entry("secs", TimeUnit.SECONDS),
            Map.entry("seconds", TimeUnit.SECONDS),
            Map.entry("mins", TimeUnit.MINUTES),
            Map.entry("minutes", TimeUnit.MINUTES),
            Map.entry("hours", TimeUnit.HOURS),
            Map.entry("days", TimeUnit.DAYS));
    private static final Set<String> DURATIONS = Set.of("time", "duration", "dwell");

    private TimeWords() {}

    /** The unit that a name ends with, such as {@code play_time_ms} or {@code playTimeMs}. */
    static Optional<TimeUnit> unitOf(String name) {
        return Optional.ofNullable(UNITS.get(lastWord(name)));
    }

    /** Whether a name ends as that of a duration does. */
    static boolean speaksOfTime(String name) {
        String last = lastWord(name);
        return DURATIONS.contains(last) || UNITS.containsKey(last);
    }

    static String noun(TimeUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static String lastWord(String name) {
        String words = SnakeCase.of(name);
        return words.substring(words.lastIndexOf('_') + 1);
    }
}
