package io.labelcraft.annotations.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiler of Eclipse, with the same processor. */
class EclipseTest {

    private static final List<String> OPTIONS = List.of("--release", "17");

    @TempDir
    private Path classes;

    @Test
    void writesTheSameConfigAndAccessor() throws IOException {
        CompilationToFolder compilation = compile(Sources.resource("/com/example/Impression.java"));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(classes.resolve("META-INF/labelcraft/short-video.conf"))
                .hasContent(Sources.resource("/generated/short-video.conf"));
        assertThat(classes.resolve("com/example/ImpressionLog.class")).exists();
        assertThat(Files.readString(classes.resolve("com/example/ImpressionLog.java")))
                .isEqualTo(Sources.resource("/generated/ImpressionLog.java"));
    }

    static Stream<Mistake> ofMembers() {
        return oneOfEach(MistakesTest.ofFields(), MistakesTest.ofGetters(), MistakesTest.thatAreLikely())
                .filter(mistake -> mistake.problem() != Problem.ACCESSOR_NAME_TAKEN);
    }

    @ParameterizedTest
    @MethodSource("ofMembers")
    void showsMistakesOfFieldsOnTheirLines(Mistake mistake) throws IOException {
        MarkedSource source = MarkedSource.of(Sources.withHeader(mistake.source()));

        assertThat(found(source)).satisfies(diagnostic -> {
            assertThat(diagnostic.getMessage(Locale.ROOT))
                    .isEqualTo(mistake.problem().id() + ": " + mistake.message());
            assertThat(diagnostic.getKind()).isEqualTo(mistake.problem().kind());
            assertThat(diagnostic.getLineNumber()).isEqualTo(source.line());
        });
    }

    /** All but two classes of one name, which this compiler sees in another order. */
    static Stream<Mistake> ofRecords() {
        return oneOfEach(MistakesTest.ofTheModel(), MistakesTest.ofRoles(), MistakesTest.ofObjectives())
                .filter(mistake -> mistake.problem() != Problem.MODEL_NAME_REPEATED);
    }

    @SafeVarargs
    private static Stream<Mistake> oneOfEach(List<Mistake>... mistakes) {
        Map<Problem, Mistake> byProblem = new EnumMap<>(Problem.class);
        Arrays.stream(mistakes)
                .flatMap(List::stream)
                .forEach(mistake -> byProblem.putIfAbsent(mistake.problem(), mistake));
        return byProblem.values().stream();
    }

    @ParameterizedTest
    @MethodSource("ofRecords")
    void showsMistakesOfARecordOnItsFirstComponentAtTheLatest(Mistake mistake) throws IOException {
        MarkedSource source = MarkedSource.of(Sources.withHeader(mistake.source()));

        assertThat(found(source)).satisfies(diagnostic -> {
            assertThat(diagnostic.getMessage(Locale.ROOT))
                    .isEqualTo(mistake.problem().id() + ": " + mistake.message());
            assertThat(diagnostic.getLineNumber()).isBetween(source.line(), source.line() + 6);
        });
    }

    @Test
    void showsMistakesOfAnObjectiveOfAClassOnTheObjective() throws IOException {
        MarkedSource source = MarkedSource.of(
                Sources.withHeader(
                        """
                @LabelModel(name = "m", objectives = «@Objective»(name = "joy", any = {"like", "lik"}))
                class Impression {
                    @UserId long user;
                    @ItemId long item;
                    @EventTime(SECONDS) long time;
                    @ExplicitFeedback boolean like;
                }
                """));

        Diagnostic<? extends JavaFileObject> diagnostic = found(source);

        assertThat(source.text().substring((int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition() + 1))
                .isEqualTo(source.marked());
    }

    @Test
    void silencesWarningsOfComponentsToo() throws IOException {
        String source = Mistake.faultless()
                .replace("String remark", "@SuppressWarnings(\"LC126\") @ExplicitFeedback boolean share");

        assertThat(compile(Sources.withHeader(source)).diagnostics())
                .extracting(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .noneMatch(message -> message.startsWith("LC"));
    }

    private Diagnostic<? extends JavaFileObject> found(MarkedSource source) throws IOException {
        List<Diagnostic<? extends JavaFileObject>> found = compile(source.text()).diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("LC"))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Compiles from a file, which this compiler insists on. */
    private CompilationToFolder compile(String source) throws IOException {
        Path folder = Files.createDirectories(classes.resolve("com/example"));
        Path file = Files.writeString(folder.resolve("Impression.java"), source);
        EclipseCompiler compiler = new EclipseCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaFileObject object = files.getJavaFileObjects(file).iterator().next();
            return CompilationToFolder.run(compiler, classes, OPTIONS, object);
        }
    }
}
