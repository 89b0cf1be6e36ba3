package io.labelcraft.annotations.processing;

import static com.google.testing.compile.Compiler.javac;
import static io.labelcraft.annotations.processing.Sources.compile;
import static io.labelcraft.annotations.processing.Sources.config;
import static io.labelcraft.annotations.processing.Sources.file;
import static io.labelcraft.annotations.processing.Sources.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationsTest {

    private static final String FAULTY =
            """
            @LabelModel(name = "Faulty", objectives = {
                @Objective(name = "usage", mean = "watchTme"),
                @Objective(name = "usage", any = {"lik", "watchTime", "folow"}, weight = -1)})
            record Faulty(
                @UserId double user,
                @UserId long viewer,
                @WatchTime long watchTime,
                @ExplicitFeedback boolean like) {}
            """;

    @Test
    void reportAllMistakesOfAClassAtOnce() {
        Compilation compilation = compile(file("Faulty", FAULTY));

        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT).split(":", 2)[0] + " line " + error.getLineNumber())
                .containsExactlyInAnyOrder(
                        "LC101 line 8",
                        "LC105 line 8",
                        "LC105 line 8",
                        "LC119 line 9",
                        "LC116 line 10",
                        "LC119 line 10",
                        "LC119 line 10",
                        "LC122 line 10",
                        "LC109 line 12",
                        "LC107 line 13",
                        "LC110 line 14");
    }

    @Test
    void suggestFieldsThatHaveAMistakeThemselves() {
        Compilation compilation = compile(file("Faulty", FAULTY));

        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT))
                .contains("LC119: Objective \"usage\": Faulty has no field \"watchTme\": did you mean \"watchTime\"?"
                        + " Otherwise name one of the fields for mean (like, watchTime).");
    }

    @Test
    void writeOnlyTheConfigsOfClassesWithoutMistakes(@TempDir Path classes) {
        CompilationToFolder compilation = CompilationToFolder.run(
                classes,
                file("Faulty", FAULTY.replace("\"Faulty\"", "\"faulty\"")),
                file("Impression", Mistake.faultless()));

        assertThat(compilation.succeeded()).isFalse();
        assertThat(classes.resolve("META-INF/labelcraft")).isDirectoryContaining("glob:**/short-video.conf");
        assertThat(classes.resolve("META-INF/labelcraft/faulty.conf")).doesNotExist();
    }

    @Test
    void writeOneConfigForEachModel() {
        Compilation compilation = compile(
                file("Impression", Mistake.faultless()),
                file("Other", Mistake.faultless().replace("Impression", "Other").replace("short-video", "other")));

        assertThat(config(compilation, "short-video").orElseThrow()).contains("source = \"com.example.Impression\"");
        assertThat(config(compilation, "other").orElseThrow()).contains("source = \"com.example.Other\"");
    }

    @Test
    void seeNestedAndGenericClasses() {
        Compilation compilation = compile(
                file(
                        "Outer",
                        """
                public class Outer<T extends Comparable<T>> {
                    @LabelModel(name = "nested", objectives = @Objective(name = "a", mean = "like"))
                    class Impression<K> extends java.util.ArrayList<K> {
                        @UserId long user;
                        @ItemId long item;
                        @EventTime(SECONDS) long time;
                        @ExplicitFeedback boolean like;
                        T context;
                        java.util.Map<K, ? super T>[] more;
                    }
                }
                """));

        assertThat(parsed(compilation, "nested").getString("labelcraft.source"))
                .isEqualTo("com.example.Outer.Impression");
    }

    @Test
    void refuseATypeVariableLikeAnyUnsuitedType() {
        Compilation compilation = compile(file(
                "Impression",
                Mistake.faultless()
                        .replace("Impression(", "Impression<T>(")
                        .replace("@ItemFeature String", "@ItemFeature T")));

        assertThat(compilation.errors()).singleElement().satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
                .startsWith("LC109")
                .contains("of type T"));
    }

    @Test
    void leaveToTheCompilerWhatItCannotResolve(@TempDir Path classes) {
        String model = Mistake.faultless();
        List<String> unresolvable = List.of(
                model.replace("(MILLISECONDS)", "(FORTNIGHTS)"),
                model.replace("String tag", "Tag tag"),
                model.replace("\"watchTime\"", "WATCH_TIME"),
                "@LabelModel(name = \"m\") class Impression extends Missing {}");

        assertThat(unresolvable).allSatisfy(source -> {
            CompilationToFolder compilation = CompilationToFolder.run(classes, file("Impression", source));

            assertThat(compilation.diagnostics()).isNotEmpty().allSatisfy(error -> assertThat(
                            error.getMessage(Locale.ROOT))
                    .contains("cannot find symbol"));
            assertThat(classes.resolve("META-INF")).doesNotExist();
        });
    }

    @Test
    void leaveToTheCompilerANameThatIsLeftOut() {
        Compilation compilation =
                compile(file("Impression", Mistake.faultless().replace("name = \"short-video\", ", "")));

        assertThat(compilation.diagnostics()).singleElement().satisfies(error -> assertThat(
                        error.getMessage(Locale.ROOT))
                .contains("LabelModel is missing", "'name'"));
    }

    @Test
    void doNotWarnAboutAnAbstractBaseClass() {
        Compilation compilation = compile(file("Event", "abstract class Event { @UserId long user; }"));

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void waitForTypesThatAnotherProcessorGenerates() {
        Compilation compilation = javac().withProcessors(new LabelModelProcessor(), new TagGenerator())
                .compile(file("Impression", Mistake.faultless().replace("String tag", "Tag tag")));

        assertThat(parsed(compilation, "short-video").getString("labelcraft.log.item-features.tag.column"))
                .isEqualTo("tag");
    }

    @Test
    void sayWhyAConfigCannotBeWritten(@TempDir Path classes) throws IOException {
        Files.createFile(classes.resolve("META-INF"));

        CompilationToFolder compilation = CompilationToFolder.run(classes, file("Impression", Mistake.faultless()));

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.getMessage(Locale.ROOT))
                    .startsWith("LC124: META-INF/labelcraft/short-video.conf cannot be written (")
                    .endsWith(
                            "): make the folder that the compiler writes to writable, or clean it, and compile again.");
            assertThat(diagnostic.getSource().getName()).endsWith("com/example/Impression.java");
            assertThat(diagnostic.getLineNumber()).isEqualTo(8);
        });
    }

    /** Generates the enum {@code com.example.Tag}. */
    @SupportedAnnotationTypes("*")
    private static final class TagGenerator extends AbstractProcessor {

        private boolean done;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer out = processingEnv
                        .getFiler()
                        .createSourceFile("com.example.Tag")
                        .openWriter()) {
                    out.write("package com.example; enum Tag { FUN }");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
