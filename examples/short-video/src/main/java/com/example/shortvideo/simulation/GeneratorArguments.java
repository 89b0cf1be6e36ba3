package com.example.shortvideo.simulation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The command line of the generator: {@code name=value} for each of its names, all of them required.
 *
 * @param log where the feedback log goes: a .csv file, or .csv.gz
 * @param interest where the hidden interest of each row goes, for judging labels later
 */
record GeneratorArguments(Path log, Path interest, SimulationSettings settings) {
    private static final List<String> NAMES =
            List.of("log", "interest", "users", "videos", "rows-per-user", "seed", "duration-effect");

    static GeneratorArguments parse(String... arguments) {
        Map<String, String> values = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : ""));
        if (!values.keySet().equals(Set.copyOf(NAMES))) {
            throw new IllegalArgumentException(
                    "expected the arguments %s, each as name=value, but got %s".formatted(NAMES, List.of(arguments)));
        }
        SimulationSettings settings = new SimulationSettings(
                number("users", values, Integer::parseInt),
                number("videos", values, Integer::parseInt),
                number("rows-per-user", values, Integer::parseInt),
                number("seed", values, Long::parseLong),
                durationEffect(values.get("duration-effect")));
        return new GeneratorArguments(Path.of(values.get("log")), Path.of(values.get("interest")), settings);
    }

    private static <N> N number(String name, Map<String, String> values, Function<String, N> parser) {
        try {
            return parser.apply(values.get(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s must be a whole number, not '%s'".formatted(name, values.get(name)), e);
        }
    }

    private static DurationEffect durationEffect(String value) {
        return Arrays.stream(DurationEffect.values())
                .filter(effect -> effect.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "duration-effect must be none, weak or strong, not '%s'".formatted(value)));
    }
}
