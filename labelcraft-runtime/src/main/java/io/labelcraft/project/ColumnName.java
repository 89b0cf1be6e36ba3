package io.labelcraft.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The name of a column, taken apart.
 *
 * @param words in small letters: those of {@code watchTime}, {@code watch_time} and {@code Watch time} are the same
 */
record ColumnName(String column, List<String> words) {

    private static final String WORD_ENDS =
            "[^\\p{L}\\p{Nd}]+|(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})";
    private static final Set<String> FLAGS = Set.of("is", "has", "did");
    private static final Set<String> COUNTS = Set.of("count", "counts", "cnt", "num", "number");
    private static final Map<String, TimeUnit> UNITS = Map.ofEntries(
            Map.entry("ns", TimeUnit.NANOSECONDS),
            Map.entry("nanos", TimeUnit.NANOSECONDS),
            Map.entry("us", TimeUnit.MICROSECONDS),
            Map.entry("micros", TimeUnit.MICROSECONDS),
            Map.entry("ms", TimeUnit.MILLISECONDS),
            Map.entry("msec", TimeUnit.MILLISECONDS),
            Map.entry("millis", TimeUnit.MILLISECONDS),
            Map.entry("milliseconds", TimeUnit.MILLISECONDS),
            Map.entry("s", TimeUnit.SECONDS),
            Map.entry("sec", TimeUnit.SECONDS),
            Map.entry("secs", TimeUnit.SECONDS),
            Map.entry("seconds", TimeUnit.SECONDS),
            Map.entry("min", TimeUnit.MINUTES),
            Map.entry("mins", TimeUnit.MINUTES),
            Map.entry("minutes", TimeUnit.MINUTES));

    static ColumnName of(String column) {
        List<String> words = Arrays.stream(column.split(WORD_ENDS))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return new ColumnName(column, words);
    }

    /** The unit that the name ends or begins with. */
    Optional<TimeUnit> unit() {
        if (words.size() < 2) {
            return Optional.empty();
        }
        TimeUnit last = UNITS.get(words.get(words.size() - 1));
        return Optional.ofNullable(last == null ? UNITS.get(words.get(0)) : last);
    }

    /** The words in snake case without what says at their ends that they are a flag, a count, or in which unit. */
    String bare() {
        int from = 0;
        int to = words.size();
        while (to - from > 1 && isForm(words.get(to - 1))) {
            to--;
        }
        while (to - from > 1 && (FLAGS.contains(words.get(from)) || isForm(words.get(from)))) {
            from++;
        }
        return String.join("_", words.subList(from, to));
    }

    private static boolean isForm(String word) {
        return UNITS.containsKey(word) || COUNTS.contains(word);
    }

    /** Whether one of the words is among some. */
    boolean hasAnyOf(Set<String> others) {
        return words.stream().anyMatch(others::contains);
    }

    /** The column as the name of a Java field, before it is made sure that Java takes it. */
    String camelCase() {
        String first = words.isEmpty() ? "" : words.get(0);
        return words.stream()
                .skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", first, ""));
    }
}
