package io.labelcraft.annotations.processing;

import static com.google.testing.compile.Compiler.javac;
import static io.labelcraft.annotations.processing.Sources.compile;
import static io.labelcraft.annotations.processing.Sources.config;
import static io.labelcraft.annotations.processing.Sources.file;
import static io.labelcraft.annotations.processing.Sources.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class GeneratedConfigTest {

    private static final JavaFileObject IMPRESSION = JavaFileObjects.forResource("com/example/Impression.java");

    @Test
    void isTheFixtureByteForByte() {
        assertThat(config(compile(IMPRESSION), "short-video"))
                .hasValue(Sources.resource("/generated/short-video.conf"));
    }

    @Test
    void comesWithoutAWarning() {
        Compilation compilation = javac().withProcessors(new LabelModelProcessor())
                .withOptions("-Xlint:all,-processing")
                .compile(IMPRESSION);

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void isTheSameWhenWrittenAgain() {
        assertThat(config(compile(IMPRESSION), "short-video")).isEqualTo(config(compile(IMPRESSION), "short-video"));
    }

    @Test
    void doesNotDependOnTheOrderOfFields() {
        String forward =
                """
                @LabelModel(name = "m", objectives = {
                    @Objective(name = "a", any = {"like", "share"}), @Objective(name = "b", mean = "share")})
                record Impression(
                    @UserId long user, @ItemId long item, @EventTime(SECONDS) long time,
                    @ExplicitFeedback boolean like, @ExplicitFeedback int share) {}
                """;
        String backward =
                """
                @LabelModel(objectives = {
                    @Objective(any = {"share", "like"}, name = "a"), @Objective(mean = "share", name = "b")}, name = "m")
                record Impression(
                    @ExplicitFeedback int share, @ExplicitFeedback boolean like,
                    @EventTime(SECONDS) long time, @ItemId long item, @UserId long user) {}
                """;

        assertThat(config(compile(file("Impression", forward)), "m"))
                .isPresent()
                .isEqualTo(config(compile(file("Impression", backward)), "m"));
    }

    @Test
    void keepsTheOrderInWhichObjectivesAreDeclared() {
        String source =
                """
                @LabelModel(name = "m", objectives = {
                    @Objective(name = "z", mean = "share"), @Objective(name = "a", any = "like")})
                record Impression(
                    @UserId long user, @ItemId long item, @EventTime(SECONDS) long time,
                    @ExplicitFeedback boolean like, @ExplicitFeedback int share) {}
                """;
        Config objectives = ConfigFactory.parseString(
                        config(compile(file("Impression", source)), "m").orElseThrow())
                .getConfig("labelcraft.objectives");
        assertThat(objectives.getInt("z.order")).isEqualTo(1);
        assertThat(objectives.getInt("a.order")).isEqualTo(2);
    }

    @Test
    void holdsThePapersObjectivesFromThreeLines() {
        Compilation compilation = compile(file("Impression", Sources.resource("/sketch/Impression.java")));

        assertThat(compilation.diagnostics()).isEmpty();
        Config objectives = parsed(compilation, "short-video").getConfig("labelcraft.objectives");
        assertThat(objectives.root().keySet()).containsExactlyInAnyOrder("usage", "engagement", "retention");
        assertThat(objectives.getString("usage.mean")).isEqualTo("watchTime");
        assertThat(objectives.getStringList("engagement.any")).containsExactly("comment", "follow", "like");
        assertThat(objectives.getString("retention.spread")).isEqualTo("duration");
    }

    @Test
    void holdsDirectionAndWeight() {
        Compilation compilation = compile(
                file(
                        "Impression",
                        """
                @LabelModel(name = "m", objectives =
                    @Objective(name = "annoyance", any = "report", direction = Direction.MINIMISE, weight = 2))
                record Impression(
                    @UserId long user, @ItemId long item, @EventTime(SECONDS) long time,
                    @ExplicitFeedback boolean report) {}
                """));

        Config annoyance = parsed(compilation, "m").getConfig("labelcraft.objectives.annoyance");
        assertThat(annoyance.getString("direction")).isEqualTo("minimise");
        assertThat(annoyance.getDouble("weight")).isEqualTo(2);
    }

    @Test
    void leavesOutWhatTheLogDoesNotHave() {
        Compilation compilation = compile(
                file(
                        "Impression",
                        """
                @LabelModel(name = "m", objectives = @Objective(name = "a", mean = "like"))
                record Impression(
                    @UserId String user, @ItemId String item, @EventTime(SECONDS) long time,
                    @ExplicitFeedback boolean like) {}
                """));

        Config log = parsed(compilation, "m").getConfig("labelcraft.log");
        assertThat(log.root().keySet())
                .containsExactlyInAnyOrder("user", "item", "time", "feedback", "item-features", "user-features");
        assertThat(log.getObject("item-features")).isEmpty();
        assertThat(log.getObject("user-features")).isEmpty();
    }

    @Test
    void readsBackWhateverNamesTheUserChose() {
        Compilation compilation = compile(
                file(
                        "Impression",
                        """
                @LabelModel(name = "m", objectives = @Objective(name = "a.b $\\"{c}", mean = "größe$"))
                record Impression(
                    @UserId long user, @ItemId long item, @EventTime(SECONDS) long time,
                    @ItemFeature(separator = "\\t\\\\\\r") String tag,
                    @Column("a \\"b\\" # \\n \\u0001 \\uD83D\\uDE00 ${x}") @ExplicitFeedback int größe$) {}
                """));

        Config config = parsed(compilation, "m").getConfig("labelcraft");
        assertThat(config.getObject("objectives")).containsOnlyKeys("a.b $\"{c}");
        assertThat(config.getString("log.feedback.\"größe$\".column"))
                .isEqualTo("a \"b\" # \n \u0001 \uD83D\uDE00 ${x}");
        assertThat(config.getString("log.item-features.tag.separator")).isEqualTo("\t\\\r");
    }
}
