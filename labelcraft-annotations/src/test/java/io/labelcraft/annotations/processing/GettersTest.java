package io.labelcraft.annotations.processing;

import static com.google.testing.compile.Compiler.javac;
import static io.labelcraft.annotations.processing.Sources.compile;
import static io.labelcraft.annotations.processing.Sources.file;
import static io.labelcraft.annotations.processing.Sources.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.typesafe.config.Config;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GettersTest {

    private static final String MODEL =
            "@LabelModel(name = \"m\", objectives = @Objective(name = \"a\", any = \"like\"))\n";

    @Test
    void nameFieldsByWhatStandsBehindGetOrIs() {
        Config log = log(
                """
                abstract class Impression {
                    @UserId public abstract long getUserNumber();
                    @ItemId abstract String getURL();
                    @EventTime(SECONDS) protected abstract long getTime();
                    @ExplicitFeedback abstract boolean isLike();
                    @ImplicitFeedback abstract int replays();
                    @ItemFeature abstract String isolation();
                }
                """);

        assertThat(log.getString("user.column")).isEqualTo("user_number");
        assertThat(log.getString("item.column")).isEqualTo("url");
        assertThat(log.getConfig("feedback").root()).containsOnlyKeys("like", "replays");
        assertThat(log.getString("item-features.isolation.column")).isEqualTo("isolation");
    }

    @Test
    void belongToTheirFields() {
        Config log = log(
                """
                class Impression {
                    @Column("viewer") private long user;
                    private long item;
                    private long time;
                    private boolean like;
                    @UserId public long getUser() { return user; }
                    @ItemId public long getItem() { return item; }
                    @EventTime(SECONDS) public long getTime() { return time; }
                    @ExplicitFeedback public boolean isLike() { return like; }
                }
                """);

        assertThat(log.getString("user.column")).isEqualTo("viewer");
        assertThat(log.getConfig("feedback").root()).containsOnlyKeys("like");
    }

    /** What kapt makes of {@code class Impression(@UserId val user: Long, @get:ItemId val item: Long, ..)}. */
    @Test
    void areSeenInTheStubsOfKotlinClasses() {
        Config log = parsed(
                        compile(
                                file(
                                        "Impression",
                                        """
                @LabelModel(name = "m", objectives = {@Objective(name = "a", any = {"isLike", "isShared"})})
                public final class Impression {
                    @UserId()
                    private final long user = 0L;
                    private final long item = 0L;
                    @EventTime(value = {java.util.concurrent.TimeUnit.SECONDS})
                    private final long time = 0L;
                    @ExplicitFeedback()
                    private final boolean isLike = false;
                    private final boolean isShared = false;

                    public final long getUser() { return 0L; }

                    @ItemId()
                    public final long getItem() { return 0L; }

                    public final long getTime() { return 0L; }

                    public final boolean isLike() { return false; }

                    @ExplicitFeedback()
                    public final boolean isShared() { return false; }

                    public Impression(long user, long item, long time, boolean isLike, boolean isShared) { super(); }
                }
                """)),
                        "m")
                .getConfig("labelcraft.log");

        assertThat(log.getString("item.column")).isEqualTo("item");
        assertThat(log.getString("feedback.isLike.column")).isEqualTo("is_like");
        assertThat(log.getString("feedback.isShared.column")).isEqualTo("is_shared");
    }

    @Test
    void countOnceWithARecordsComponent() {
        Config log = log(
                """
                record Impression(
                        @UserId long user, @ItemId long item, @EventTime(SECONDS) long time, @ExplicitFeedback boolean like) {
                    @Override @UserId public long user() { return user; }
                }
                """);

        assertThat(log.getString("user.column")).isEqualTo("user");
    }

    @Test
    void maySayNothingElseThanTheirFields() {
        Compilation compilation = compile(
                file(
                        "Impression",
                        MODEL
                                + """
                class Impression {
                    @UserId long user;
                    @ItemId long item;
                    @EventTime(SECONDS) long time;
                    @ExplicitFeedback boolean like;
                    @ImplicitFeedback boolean isLike() { return like; }
                }
                """));

        assertThat(compilation.errors()).singleElement().satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
                .isEqualTo(
                        "LC108: Impression.like is annotated with @ExplicitFeedback and @ImplicitFeedback, but a field"
                                + " has one role: keep one of them."));
    }

    @Test
    void areInheritedFromClassesAndInterfaces() {
        Config log = log(
                """
                interface Viewed { @UserId long getUser(); }
                interface Shown<I> extends Viewed { @ItemId I item(); }
                abstract class Event implements Viewed {
                    private long user;
                    @Override public long getUser() { return user; }
                    @EventTime(SECONDS) abstract Number getTime();
                    @ExplicitFeedback boolean isLike() { return false; }
                }
                class Impression extends Event implements Shown<String> {
                    private String item;
                    @Override public String item() { return item; }
                    @Override Long getTime() { return 0L; }
                    @Override @Column("liked") @ExplicitFeedback boolean isLike() { return true; }
                }
                """);

        assertThat(log.getString("user.column")).isEqualTo("user");
        assertThat(log.getBoolean("item.numeric")).isFalse();
        assertThat(log.getString("time.column")).isEqualTo("time");
        assertThat(log.getString("feedback.like.column")).isEqualTo("liked");
    }

    @Test
    void takeTheirTypesFromWhereTheyAreInherited() {
        Config log = log(
                """
                class Event<U, T extends Number> {
                    @UserId U user;
                    @EventTime(SECONDS) T getTime() { return null; }
                }
                class Middle<V> extends Event<V, Long> { @ItemId V item; }
                class Impression extends Middle<String> { @ExplicitFeedback boolean like; }
                """);

        assertThat(log.getBoolean("user.numeric")).isFalse();
        assertThat(log.getBoolean("item.numeric")).isFalse();
        assertThat(log.getString("time.unit")).isEqualTo("seconds");
    }

    @Test
    void ofOtherClassesAreWarnedAboutLikeTheirFields() {
        Compilation compilation = compile(
                file(
                        "Viewing",
                        """
                class Viewing { @UserId long getUser() { return 0; } @ItemId static long item() { return 0; } }
                """));

        assertThat(compilation.diagnostics())
                .extracting(warning -> warning.getMessage(Locale.ROOT).split(":")[1])
                .containsExactlyInAnyOrder(
                        " @UserId on Viewing.getUser() has no effect, because Viewing has no @LabelModel",
                        " @ItemId on Viewing.item() has no effect, because it is static");
    }

    @Test
    void areFieldsWithoutGettersAsLombokSeesThem() {
        Config log = log(
                """
                final class Impression {
                    private @UserId long user;
                    private @ItemId long item;
                    private @EventTime(SECONDS) long time;
                    private @ExplicitFeedback Boolean like;
                }
                """);

        assertThat(log.getString("user.column")).isEqualTo("user");
    }

    private static Config log(String types) {
        String source = types.replaceFirst("(?m)^(?=(abstract |final )?(class|record) Impression)", MODEL);
        Compilation compilation = javac().withProcessors(new LabelModelProcessor())
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile(file("Impression", source));
        return parsed(compilation, "m").getConfig("labelcraft.log");
    }
}
