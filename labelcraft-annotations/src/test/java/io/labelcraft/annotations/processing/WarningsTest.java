package io.labelcraft.annotations.processing;

import static com.google.testing.compile.Compiler.javac;
import static io.labelcraft.annotations.processing.Sources.compile;
import static io.labelcraft.annotations.processing.Sources.config;
import static io.labelcraft.annotations.processing.Sources.file;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningsTest {

    private static final String UNUSED =
            Mistake.faultless().replace("String remark", "@ExplicitFeedback boolean share");

    @Test
    void leaveTheConfigAsItIs() {
        Compilation compilation = compile(file("Impression", UNUSED));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(compilation.warnings()).singleElement().satisfies(warning -> assertThat(
                        warning.getMessage(Locale.ROOT))
                .startsWith("LC126"));
        assertThat(config(compilation, "short-video")).isPresent();
    }

    @Test
    void failACompilationThatAllowsNone() {
        Compilation compilation = javac().withProcessors(new LabelModelProcessor())
                .withOptions("-Werror")
                .compile(file("Impression", UNUSED));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"LC126\"", "{\"unused\", \"LC126\"}"})
    void areSilencedOnTheClass(String ids) {
        String source = UNUSED.replace("public record", "@SuppressWarnings(" + ids + ") public record");

        assertThat(compile(file("Impression", source)).diagnostics()).isEmpty();
    }

    @Test
    void areSilencedOnTheField() {
        String source = UNUSED.replace("boolean share", "@SuppressWarnings(\"LC126\") boolean share");

        assertThat(compile(file("Impression", source)).diagnostics()).isEmpty();
    }

    @Test
    void areSilencedAroundTheClass() {
        String source = "@SuppressWarnings(\"LC126\") class Outer { " + UNUSED + " }";

        assertThat(compile(file("Outer", source)).diagnostics()).isEmpty();
    }

    @Test
    void areSilencedOneByOne() {
        String source = UNUSED.replace("public record", "@SuppressWarnings(\"LC127\") public record");

        assertThat(compile(file("Impression", source)).warnings()).hasSize(1);
    }

    @Test
    void areSilencedNeverIfTheyAreErrors() {
        String source = UNUSED.replace("@UserId long user,", "")
                .replace("public record", "@SuppressWarnings(\"LC105\") public record");

        assertThat(compile(file("Impression", source)).errors()).hasSize(1);
    }

    @Test
    void waitUntilAModelHasNoErrors() {
        String source = UNUSED.replace("@UserId long user,", "");

        assertThat(compile(file("Impression", source)).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ItemFeature long authorId",
                "@ItemFeature int videoTag",
                "@UserFeature int userAge",
                "@ImplicitFeedback int showTimes",
                "@ImplicitFeedback boolean fullTime",
                "@ImplicitFeedback(unit = SECONDS) int dwellTime",
                "@Column(\"stay_ms\") @ImplicitFeedback(unit = MILLISECONDS) int stay",
                "@ImplicitFeedback(unit = java.util.concurrent.TimeUnit.HOURS) double away"
            })
    void areNotGivenForUsualFields(String field) {
        String source = Mistake.faultless().replace("String remark", field);

        assertThat(compile(file("Impression", source)).diagnostics()).isEmpty();
    }
}
