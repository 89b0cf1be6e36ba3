package io.labelcraft.annotations.processing;

import static io.labelcraft.annotations.processing.Sources.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader of a generated accessor, at work. */
class ReaderTest {

    private static final String SOURCE =
            """
            @LabelModel(name = "m", objectives = @Objective(name = "a", any = {"like", "follow"}))
            public record Impression(
                @UserId Long user, @ItemId String item, @EventTime(SECONDS) long time,
                @WatchTime(SECONDS) double watchTime, @ItemDuration(SECONDS) float duration,
                @ExplicitFeedback boolean like, @ExplicitFeedback Boolean follow, @ImplicitFeedback int replays,
                @UserFeature byte age, @UserFeature Short zone,
                @ItemFeature(separator = "|") String tag, @ItemFeature java.util.concurrent.TimeUnit unit, Object more) {}
            """;
    private static final Map<String, String> ROW = Map.ofEntries(
            Map.entry("user", "-7"),
            Map.entry("item", " v 1"),
            Map.entry("time", "1700000000"),
            Map.entry("watch_time", "1.5e1"),
            Map.entry("duration", "20"),
            Map.entry("like", "TRUE"),
            Map.entry("follow", "0"),
            Map.entry("replays", "3"),
            Map.entry("age", "40"),
            Map.entry("zone", "9"),
            Map.entry("tag", "fun|news"),
            Map.entry("unit", "DAYS"));

    private static URLClassLoader loader;
    private static Method read;

    @BeforeAll
    static void compile(@TempDir Path classes) throws ReflectiveOperationException {
        loader = CompilationToFolder.run(classes, file("Impression", SOURCE)).loader();
        read = Arrays.stream(loader.loadClass("com.example.ImpressionLog").getMethods())
                .filter(method -> method.getName().equals("read"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void close() throws java.io.IOException {
        loader.close();
    }

    @Test
    void makesTheRecordOfARow() {
        assertThat(read(ROW))
                .hasToString("Impression[user=-7, item= v 1, time=1700000000, watchTime=15.0, duration=20.0, like=true,"
                        + " follow=false, replays=3, age=40, zone=9, tag=fun, unit=DAYS, more=given]");
    }

    @ParameterizedTest
    @CsvSource({
        "user, user=null",
        "item, item=null",
        "follow, follow=null",
        "zone, zone=null",
        "tag, tag=null",
        "unit, unit=null"
    })
    void takesEmptyAndMissingCellsAsNull(String column, String expected) {
        assertThat(read(with(column, "")).toString()).contains(expected);
        assertThat(read(with(column, null)).toString()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "true, true", "False, false", "1.0, true"})
    void takesFlagsAsTheLogHasThem(String cell, String expected) {
        assertThat(read(with("like", cell)).toString()).contains("like=" + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-14T22:13:20Z, 1700000000",
        "2023-11-14 22:13:20.9, 1700000000",
        "2023-11-15T06:13+08:00, 1699999980",
        "2023-11-14, 1699920000"
    })
    void takesTimesAsTheLogHasThem(String cell, String expected) {
        assertThat(read(with("time", cell)).toString()).contains("time=" + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "time, 2023-13-14, a whole number or an ISO time (long)",
        "user, 1.5, a whole number (long)",
        "time, now, a whole number or an ISO time (long)",
        "watch_time, long, a number (double)",
        "like, 2, '0, 1, true or false (boolean)'",
        "follow, yes, '0, 1, true or false (boolean)'",
        "replays, 3000000000, a whole number (int)",
        "age, 128, a whole number (byte)",
        "zone, 1e3, a whole number (short)",
        "unit, WEEKS, a constant of java.util.concurrent.TimeUnit"
    })
    void saysWhichCellDoesNotHoldWhatItShould(String column, String cell, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(with(column, cell)))
                .withMessage("The column \"" + column + "\" holds \"" + cell + "\", but must hold " + expected + ".");
    }

    @Test
    void saysWhichCellIsEmptyThatMayNotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(with("watch_time", " ")))
                .withMessage("The column \"watch_time\" is empty or missing, but must hold a number (double).");
    }

    private static Map<String, String> with(String column, String cell) {
        Map<String, String> row = new HashMap<>(ROW);
        row.put(column, cell);
        return row;
    }

    private static Object read(Map<String, String> row) {
        Function<String, String> cells = row::get;
        try {
            return read.invoke(null, cells, "given");
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
