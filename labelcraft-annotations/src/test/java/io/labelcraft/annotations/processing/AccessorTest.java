package io.labelcraft.annotations.processing;

import static com.google.testing.compile.Compiler.javac;
import static io.labelcraft.annotations.processing.Sources.compile;
import static io.labelcraft.annotations.processing.Sources.config;
import static io.labelcraft.annotations.processing.Sources.file;
import static io.labelcraft.annotations.processing.Sources.verbatim;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessorTest {

    private static final String MODEL =
            "@LabelModel(name = \"m\", objectives = @Objective(name = \"a\", any = \"like\"))\n";
    private static final String COMPONENTS =
            "@UserId long user, @ItemId long item, @EventTime(SECONDS) long time, @ExplicitFeedback boolean like";

    @Test
    void isTheFixtureByteForByte() {
        Compilation compilation = compile(JavaFileObjects.forResource("com/example/Impression.java"));

        assertThat(source(compilation, "ImpressionLog")).hasValue(Sources.resource("/generated/ImpressionLog.java"));
    }

    @Test
    void isTheSameWhenGeneratedAgain() {
        JavaFileObject impression = JavaFileObjects.forResource("com/example/Impression.java");

        assertThat(source(compile(impression), "ImpressionLog"))
                .isPresent()
                .isEqualTo(source(compile(impression), "ImpressionLog"));
    }

    @Test
    void ofAClassHoldsTheColumnsAlone() {
        Compilation compilation = strict(
                file(
                        "Impression",
                        MODEL
                                + """
                public class Impression {
                    @UserId long user;
                    @ItemId long item;
                    @EventTime(SECONDS) long time;
                    @ExplicitFeedback @Column("is_like") boolean like;
                }
                """));

        assertThat(source(compilation, "ImpressionLog").orElseThrow())
                .contains("public final class ImpressionLog", "public static final String LIKE = \"is_like\";")
                .doesNotContain("Function");
    }

    @Test
    void ofANestedRecordIsNamedAfterItsOuterClassesToo() {
        Compilation compilation = strict(
                file("Outer", "public class Outer {\n" + MODEL + "public record Impression(" + COMPONENTS + ") {}}"));

        assertThat(source(compilation, "Outer_ImpressionLog").orElseThrow())
                .contains("public static com.example.Outer.Impression read(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Outer { record Impression(" + COMPONENTS + ") {} }",
                "class Outer { public record Impression(" + COMPONENTS + ") {} }",
                "public class Outer { protected record Impression(" + COMPONENTS + ") {} }"
            })
    void isNoMoreVisibleThanItsModel(String types) {
        Compilation compilation =
                strict(file("Outer", types.replaceFirst("(public |protected )?record", MODEL + "$0")));

        assertThat(compilation.generatedSourceFiles()).singleElement().satisfies(accessor -> assertThat(
                        accessor.getCharContent(false))
                .contains("\nfinal class "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Outer { private record Impression(" + COMPONENTS + ") {} }",
                "class Outer { record Impression<T>(" + COMPONENTS + ", T more) {} }",
                "class Outer { private enum Tag { FUN } record Impression(" + COMPONENTS
                        + ", @ItemFeature Tag tag) {} }",
                "class Outer<T> { class Impression { @UserId long user; @ItemId long item; @EventTime(SECONDS) long time;"
                        + " @ExplicitFeedback boolean like; T more; } }"
            })
    void hasNoReaderWhereItCannotMakeTheRecord(String types) {
        Compilation compilation =
                strict(file("Outer", types.replaceFirst("(private )?(record|class) Impression", MODEL + "$0")));

        assertThat(source(compilation, "Outer_ImpressionLog").orElseThrow())
                .contains("USER = \"user\"")
                .doesNotContain(" read(");
    }

    @Test
    void takesWhatTheLogDoesNotHoldFromItsCaller() {
        Compilation compilation = strict(
                file(
                        "Impression",
                        MODEL + "record Impression(" + COMPONENTS
                                + ", java.util.Map<String, ? extends java.util.List<long[]>> more, Object row, int... rest) {}"));

        assertThat(source(compilation, "ImpressionLog").orElseThrow())
                .contains("read(Function<String, String> row, java.util.Map<java.lang.String, ? extends"
                        + " java.util.List<long[]>> more, java.lang.Object row_, int[] rest)");
    }

    @Test
    void isAsciiWhateverNamesTheUserChose() {
        Compilation compilation = strict(file(
                "Impression",
                MODEL
                        + "record Impression(" + COMPONENTS
                        + ", @ItemFeature(separator = \"\\\\\\\"\") @Column(\"gr\\u00f6\\u00dfe \\\\u0041\\n\") String größe𝒂,"
                        + " @ItemFeature String watchTime, @ItemFeature @Column(\"other\") String watch_time) {}"));

        assertThat(source(compilation, "ImpressionLog").orElseThrow())
                .isASCII()
                .contains("WATCH_TIME = \"watch_time\"", "WATCH_TIME_ = \"other\"");
    }

    @Test
    void canBeSwitchedOff() {
        Compilation compilation = javac().withProcessors(new LabelModelProcessor())
                .withOptions("-Alabelcraft.accessors=false", "-Xlint:all,-processing", "-Werror")
                .compile(file("Impression", Mistake.faultless()));

        assertThat(compilation.generatedSourceFiles()).isEmpty();
        assertThat(config(compilation, "short-video")).isPresent();
    }

    @Test
    void leavesAClassOfItsNameAlone() {
        Compilation compilation = compile(
                file("Impression", Mistake.faultless()),
                verbatim("ImpressionLog", "package com.example; class ImpressionLog {}"));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(compilation.generatedSourceFiles()).isEmpty();
        assertThat(config(compilation, "short-video")).isPresent();
    }

    private static Compilation strict(JavaFileObject... sources) {
        Compilation compilation = javac().withProcessors(new LabelModelProcessor())
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile(List.of(sources));
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation;
    }

    private static Optional<String> source(Compilation compilation, String accessor) {
        return compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "com/example/" + accessor + ".java")
                .map(Sources::content);
    }
}
