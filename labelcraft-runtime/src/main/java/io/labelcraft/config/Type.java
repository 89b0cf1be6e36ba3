package io.labelcraft.config;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a setting may be.
 *
 * @param expected what the user is told; the comment of the key in reference.conf ends with the same words
 * @param placeholder stands in for a faulty value until all faults are known
 * @param choices names of which the nearest is proposed; may be empty
 * @param reading reads the text of a value, or throws a runtime exception if it does not fit
 */
record Type<T>(String expected, T placeholder, Collection<String> choices, Function<String, T> reading) {

    /** @throws RuntimeException if the value does not fit */
    T read(ConfigValue value) {
        return reading.apply(textOf(value));
    }

    /** The same in other words. */
    Type<T> expecting(String words) {
        return new Type<>(words, placeholder, choices, reading);
    }

    /** @throws com.typesafe.config.ConfigException.WrongType if the value is a list or an object */
    static String textOf(ConfigValue value) {
        return value.atKey("value").getString("value");
    }

    static Type<String> text() {
        return new Type<>("text", "", List.of(), Function.identity());
    }

    static Type<String> nonEmptyText() {
        return text("text that is not empty", text -> !text.isBlank());
    }

    static Type<String> text(String expected, Predicate<String> fits) {
        return new Type<>(expected, "", List.of(), text -> {
            checkArgument(fits.test(text));
            return text;
        });
    }

    static Type<Boolean> flag() {
        return new Type<>("true or false", false, List.of(), text -> {
            checkArgument(text.equals("true") || text.equals("false"));
            return Boolean.valueOf(text);
        });
    }

    static Type<Long> wholeNumber() {
        return new Type<>("a whole number", 0L, List.of(), text -> new BigDecimal(text).longValueExact());
    }

    /** @param range with a lower bound */
    static Type<Integer> wholeNumber(Range<Integer> range) {
        return new Type<>("a whole number in " + describe(range), 0, List.of(), text -> {
            int number = new BigDecimal(text).intValueExact();
            checkArgument(range.contains(number));
            return number;
        });
    }

    /** @param range with a lower bound */
    static Type<Double> number(Range<Double> range) {
        return new Type<>("a number in " + describe(range), 0.0, List.of(), text -> {
            double number = new BigDecimal(text).doubleValue();
            checkArgument(Double.isFinite(number) && range.contains(number));
            return number;
        });
    }

    static <E extends Enum<E>> Type<E> oneOf(Class<E> constants) {
        List<E> all = List.of(constants.getEnumConstants());
        List<String> names = all.stream().map(Type::nameOf).toList();
        return new Type<>(expected(names), all.get(0), names, text -> {
            checkArgument(names.contains(text));
            return all.get(names.indexOf(text));
        });
    }

    static Type<String> oneOf(String... names) {
        List<String> all = List.of(names);
        return new Type<>(expected(all), all.get(0), all, text -> {
            checkArgument(all.contains(text));
            return text;
        });
    }

    /** Blanks beside a + do not count. */
    static Type<String> sumOf(String... names) {
        List<String> all = List.of(names);
        return new Type<>(expected(all) + ", or several of them joined by +", all.get(0), all, text -> {
            List<String> parts = Arrays.asList(text.strip().split("\\s*\\+\\s*", -1));
            checkArgument(all.containsAll(parts));
            return String.join("+", parts);
        });
    }

    /** The form of a Quartz cron expression; what its fields hold is for Quartz to judge. */
    static Type<String> cron() {
        return text(
                "a Quartz cron expression (seconds minutes hours day-of-month month day-of-week, one of the two days a"
                        + " question mark)",
                text -> {
                    List<String> fields = Arrays.asList(text.strip().split("\\s+"));
                    return (fields.size() == 6 || fields.size() == 7)
                            && fields.get(3).equals("?") != fields.get(5).equals("?");
                });
    }

    static Type<ZoneId> timeZone() {
        return new Type<>(
                "a time zone such as UTC or Europe/Berlin", ZoneOffset.UTC, ZoneId.getAvailableZoneIds(), ZoneId::of);
    }

    static Type<Optional<OffsetDateTime>> instant() {
        return new Type<>(
                "an ISO-8601 instant with offset, e.g. 2022-05-01T00:00:00+08:00, or empty text",
                Optional.empty(),
                List.of(),
                text -> text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text)));
    }

    /** @param range with a lower bound, which belongs to it unless it is zero */
    static Type<Duration> duration(Range<Duration> range) {
        return new Type<>(
                "a duration such as 90s, 30m or 6h, " + describeDurations(range), Duration.ZERO, List.of(), text -> {
                    Duration duration =
                            ConfigFactory.parseMap(Map.of("value", text)).getDuration("value");
                    checkArgument(range.contains(duration));
                    return duration;
                });
    }

    private static String describeDurations(Range<Duration> range) {
        if (range.lowerEndpoint().isZero()) {
            return range.contains(Duration.ZERO) ? "0 or more" : "above 0";
        }
        return textOf(range.lowerEndpoint()) + " or more";
    }

    /** How a duration is written: in the largest unit that it is a multiple of. */
    static String textOf(Duration duration) {
        long millis = duration.toMillis();
        if (millis % Duration.ofHours(1).toMillis() == 0) {
            return duration.toHours() + "h";
        }
        if (millis % Duration.ofMinutes(1).toMillis() == 0) {
            return duration.toMinutes() + "m";
        }
        return millis % Duration.ofSeconds(1).toMillis() == 0 ? duration.toSeconds() + "s" : millis + "ms";
    }

    /** How the constant is written in a config file: {@code item-based} for {@code ITEM_BASED}. */
    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String expected(List<String> names) {
        return "one of " + String.join(", ", names);
    }

    private static String describe(Range<?> range) {
        String low = (range.lowerBoundType() == BoundType.CLOSED ? "[" : "(") + plain(range.lowerEndpoint());
        if (!range.hasUpperBound()) {
            return low + ", ..)";
        }
        return low + ", " + plain(range.upperEndpoint()) + (range.upperBoundType() == BoundType.CLOSED ? "]" : ")");
    }

    private static String plain(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
