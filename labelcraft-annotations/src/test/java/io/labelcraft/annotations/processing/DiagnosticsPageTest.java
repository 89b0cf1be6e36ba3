package io.labelcraft.annotations.processing;

import static io.labelcraft.annotations.processing.Sources.compile;
import static io.labelcraft.annotations.processing.Sources.file;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dupdate.docs=true} to bring the messages on the page up to date. */
class DiagnosticsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");
    private static final Pattern EXAMPLE = Pattern.compile("```java\\n([^`]*)```\\n> [^\\n]*\\n");

    @Test
    void explainsEveryDiagnosticInOrder() throws IOException {
        assertThat(sections().map(section -> section.substring(0, section.indexOf('\n'))))
                .containsExactlyElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::id).toList());
    }

    @Test
    void saysOfEachDiagnosticWhatToDoAndHowItReads() throws IOException {
        assertThat(sections()).allSatisfy(section -> assertThat(section)
                .contains("*Remedy:*")
                .containsOnlyOnce("\n> LC")
                .contains("\n> " + section.substring(0, section.indexOf('\n')) + ": "));
    }

    @Test
    void showsWhatTheCompilerSaysOfEachExample() throws IOException {
        String page = Files.readString(PAGE);
        String expected = EXAMPLE.matcher(page)
                .replaceAll(example -> Matcher.quoteReplacement(
                        "```java\n" + example.group(1) + "```\n> " + messages(example.group(1)) + "\n"));
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, expected);
            return;
        }

        assertThat(page)
                .as("docs/diagnostics.md; -Dupdate.docs=true writes the expected text")
                .isEqualTo(expected);
    }

    private static Stream<String> sections() throws IOException {
        return Arrays.stream(Files.readString(PAGE).split("(?m)^### ")).skip(1);
    }

    private static String messages(String example) {
        Compilation compilation = compile(file("Impression", whole(example.strip())));
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** An example with the faultless rest of its model. */
    private static String whole(String example) {
        if (example.contains("@LabelModel")) {
            return example;
        }
        if (example.startsWith("@Objective")) {
            return Mistake.faultless().replace("spread = \"duration\")}", "spread = \"duration\"), " + example + "}");
        }
        String others = Mistake.faultless();
        for (String role : List.of("EventTime", "WatchTime")) {
            if (example.contains("@" + role)) {
                others = others.replaceFirst("@" + role + "\\(.*\\n", "");
            }
        }
        return others.replace("String remark", example);
    }
}
