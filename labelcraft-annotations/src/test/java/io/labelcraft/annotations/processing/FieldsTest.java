package io.labelcraft.annotations.processing;

import static com.google.testing.compile.Compiler.javac;
import static io.labelcraft.annotations.processing.Sources.compile;
import static io.labelcraft.annotations.processing.Sources.file;
import static io.labelcraft.annotations.processing.Sources.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.typesafe.config.Config;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"long", "int", "Long", "Integer"})
    void withIntegerIdsAreNumeric(String type) {
        Config log = logWith("@UserId " + type + " viewer", "@UserId long user,");

        assertThat(log.getBoolean("user.numeric")).isTrue();
    }

    @Test
    void withTextIdsAreNotNumeric() {
        Config log = logWith("@UserId String viewer", "@UserId long user,");

        assertThat(log.getBoolean("user.numeric")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "@ExplicitFeedback boolean, binary",
        "@ExplicitFeedback Boolean, binary",
        "@ImplicitFeedback int, count",
        "@ImplicitFeedback Long, count",
        "@ImplicitFeedback short, count",
        "@ImplicitFeedback Byte, count",
        "@ImplicitFeedback(unit = MINUTES) int, duration",
        "@ImplicitFeedback(unit = MINUTES) Double, duration",
        "@ExplicitFeedback(unit = MINUTES) float, duration",
        "@ExplicitFeedback(unit = MINUTES) Short, duration"
    })
    void takeTheirKindFromTypeAndUnit(String declaration, String kind) {
        Config log = logWith(declaration + " measured", "");

        Config field = log.getConfig("feedback.measured");
        assertThat(field.getString("kind")).isEqualTo(kind);
        assertThat(field.hasPath("unit")).isEqualTo(kind.equals("duration"));
        assertThat(field.getBoolean("explicit")).isEqualTo(declaration.startsWith("@Explicit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String",
                "boolean",
                "Boolean",
                "long",
                "int",
                "short",
                "byte",
                "Integer",
                "java.util.concurrent.TimeUnit"
            })
    void sortIntoCategoriesByManyTypes(String type) {
        Config log = logWith("@ItemFeature " + type + " category", "");

        assertThat(log.getString("item-features.category.column")).isEqualTo("category");
    }

    @Test
    void ofAClassCountLikeThoseOfARecord() {
        Compilation compilation = compile(
                file(
                        "Impression",
                        """
                @LabelModel(name = "m", objectives = @Objective(name = "a", mean = "like"))
                public class Impression {
                    @UserId private long user;
                    @ItemId protected final long item = 0;
                    @EventTime(SECONDS) long time;
                    @ExplicitFeedback @Column("is_like") public boolean like;
                    int other;
                }
                """));

        assertThat(compilation.diagnostics()).isEmpty();
        Config log = parsed(compilation, "m").getConfig("labelcraft.log");
        assertThat(log.getString("item.column")).isEqualTo("item");
        assertThat(log.getString("feedback.like.column")).isEqualTo("is_like");
    }

    @Test
    void ofSuperclassesCountUnlessHidden() {
        Compilation compilation = compile(
                file(
                        "Impression",
                        """
                class Event {
                    @UserId long user;
                    @ItemId long item;
                    @ItemFeature String tag;
                }
                abstract class TimedEvent extends Event { @EventTime(SECONDS) long time; }
                @LabelModel(name = "m", objectives = @Objective(name = "a", mean = "like"))
                class Impression extends TimedEvent {
                    @ExplicitFeedback boolean like;
                    @UserFeature String tag;
                }
                """));

        assertThat(compilation.diagnostics()).isEmpty();
        Config log = parsed(compilation, "m").getConfig("labelcraft.log");
        assertThat(log.getString("user.column")).isEqualTo("user");
        assertThat(log.getObject("item-features")).isEmpty();
        assertThat(log.getObject("user-features")).containsOnlyKeys("tag");
    }

    @Test
    void ofASuperclassCompiledEarlierCount(@TempDir Path classes) {
        CompilationToFolder.run(
                classes, file("Event", "public class Event { @UserId private long user; @ItemId private long item; }"));

        List<File> classPath = Stream.concat(
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(File::new),
                        Stream.of(classes.toFile()))
                .toList();
        Compilation compilation = javac().withProcessors(new LabelModelProcessor())
                .withClasspath(classPath)
                .compile(
                        file(
                                "Impression",
                                """
                        @LabelModel(name = "m", objectives = @Objective(name = "a", mean = "like"))
                        class Impression extends Event {
                            @EventTime(SECONDS) long time;
                            @ExplicitFeedback boolean like;
                        }
                        """));

        assertThat(parsed(compilation, "m").getString("labelcraft.log.user.column"))
                .isEqualTo("user");
    }

    private static Config logWith(String addition, String leftOut) {
        String source = Mistake.faultless().replace(leftOut, "").replace("String remark", addition);
        return parsed(compile(file("Impression", source)), "short-video").getConfig("labelcraft.log");
    }
}
