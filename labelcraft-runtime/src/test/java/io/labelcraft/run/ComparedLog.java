package io.labelcraft.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.ShortVideoSettings;
import io.labelcraft.training.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small log in a folder, on which one comparison is made again and again. */
final class ComparedLog {

    static final String COMMAND = "mvn labelcraft:goal";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T03:04:05Z"), ZoneOffset.UTC);
    private static final Progress UNINTERRUPTED = event -> {};

    /** Makes the run that is tested. */
    interface Making<T> {
        ComparisonRun<T> of(Progress progress, Clock clock, ShortVideoSettings settings);
    }

    private final Path base;
    private final String name;
    private final ShortVideoSettings settings;
    private final List<Progress.Event> events = new ArrayList<>();

    /** @param name of the comparison's folder and file */
    ComparedLog(Path base, String name, String... settings) {
        this.base = base;
        this.name = name;
        this.settings = new ShortVideoSettings(base, settings);
        ShortVideoLog.write(base.resolve("feedback.csv"));
    }

    /** Replaces each row by another one, each a line of the file. */
    void rewrite(UnaryOperator<String> row) {
        List<String> lines = ShortVideoLog.lines();
        ShortVideoLog.write(
                base.resolve("feedback.csv"),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> i == 0 ? lines.get(i) : row.apply(lines.get(i)))
                        .toList());
    }

    <T> ComparisonOutcome<T> compare(Making<T> run) {
        return compare(run, Map.of());
    }

    <T> ComparisonOutcome<T> compare(Making<T> run, Map<String, String> properties) {
        return compare(run, properties, false, UNINTERRUPTED);
    }

    <T> ComparisonOutcome<T> force(Making<T> run) {
        return execute(run, new RunRequest(settings.spec(), base, base.resolve("target"), true, false), UNINTERRUPTED);
    }

    <T> ComparisonOutcome<T> compare(
            Making<T> run, Map<String, String> properties, boolean resume, Progress interruption) {
        RunRequest request = new RunRequest(settings.with(properties), base, base.resolve("target"), false, resume);
        return execute(run, request, interruption);
    }

    private <T> ComparisonOutcome<T> execute(Making<T> run, RunRequest request, Progress interruption) {
        events.clear();
        Progress progress = event -> {
            events.add(event);
            interruption.on(event);
        };
        return run.of(progress, CLOCK, settings).execute(request, COMMAND);
    }

    /** What was told in the last run. */
    List<Progress.Event> events() {
        return events;
    }

    Path folder() {
        return base.resolve("target/short-video").resolve(name);
    }

    Path file() {
        return folder().resolve(name + ".json");
    }

    Path report() {
        return folder().resolve("report.html");
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(file().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of what lies in the comparison's folder. */
    List<String> files() {
        try (Stream<Path> entries = Files.list(folder())) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
