package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ShortVideoLog;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code describe} and {@code validate}. */
class SettingsCommandsTest {

    @TempDir
    private Path base;

    private ShortVideoCommands commands;

    @BeforeEach
    void writeLog() {
        commands = ShortVideoCommands.in(base);
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"), "labelcraft.recipe = paper");
    }

    private int run(String command, String... more) {
        return commands.run(command, more);
    }

    private String out() {
        return commands.out();
    }

    private String err() {
        return commands.err();
    }

    @Test
    void describeBeginsWithWhatTheUserHasSetAndEndsWithTheDefaults() {
        assertThat(run("describe", "--pom", "labelcraft.seed=7", "--pom", "labelcraft.data.filter=user = 1"))
                .isZero();
        assertThat(err()).isEmpty();
        assertThat(out().lines().filter(line -> line.startsWith("# ")))
                .containsExactly(
                        "# short-video: every line may stand in labelcraft.conf",
                        "# Set by you",
                        "# From the annotated class",
                        "# From the recipe",
                        "# Defaults");
        assertThat(out().lines().map(line -> line.replaceAll(" +#", " #")))
                .contains(
                        "labelcraft.seed = 7 # the POM",
                        "labelcraft.data.filter = \"user = 1\" # the POM",
                        "labelcraft.training.epochs = 2 # labelcraft.conf:2",
                        "labelcraft.log.watch-time = \"watchTime\" # short-video.conf:63, generated from"
                                + " com.example.Impression",
                        "labelcraft.labeling.skip = false # recipe paper",
                        "labelcraft.evaluation.seeds = [1,2,3] # default");
    }

    @Test
    void whatDescribePrintsMayStandInTheSettingsFile() throws IOException {
        run("describe", "--pom", "labelcraft.seed=7");
        String described = withoutOrigins(out());
        Files.writeString(base.resolve("labelcraft.conf"), out());

        assertThat(run("describe")).isZero();
        assertThat(withoutOrigins(out())).isEqualTo(described);
    }

    private static String withoutOrigins(String lines) {
        return lines.lines()
                .map(line -> line.replaceAll(" *# .*", ""))
                .filter(line -> !line.isEmpty())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void describeTellsFaultsInsteadOfSettings() {
        assertThat(run("describe", "--pom", "labelcraft.sed=7", "--pom", "labelcraft.training.batch=0"))
                .isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).hasSize(3).first().isEqualTo("labelcraft: The settings have 2 faults:");
    }

    @Test
    void validateTellsInOneLineWhatARunWouldFind() {
        assertThat(run("validate")).isZero();
        assertThat(out())
                .matches("short-video: settings and log fit: 720 rows, 24 users, 40 items; 576 train, \\d+ hold-out,"
                        + " \\d+ test\\.\\R");
        assertThat(base.resolve("target")).doesNotExist();
    }

    @Test
    void validateWarnsOfRefusedRowsAndOfFewUsers() {
        List<String> lines = new ArrayList<>(ShortVideoLog.lines());
        lines.set(7, lines.get(7).replaceFirst("^\\d+,", ","));
        ShortVideoLog.write(base.resolve("feedback.csv"), lines);

        assertThat(run("validate")).isZero();
        assertThat(err().lines())
                .allMatch(line -> line.startsWith("warning: "))
                .contains("warning: 1 of 720 rows are refused: user is empty, e.g. in feedback.csv, row 7 (\"\").")
                .anyMatch(line -> line.matches("warning: There are only \\d+ test users with more than 3 rows\\. .*"));
    }

    @Test
    void validateLooksAtTheSettingsAloneIfToldSo() throws IOException {
        Files.delete(base.resolve("feedback.csv"));
        assertThat(run("validate", "--without-data")).isZero();
        assertThat(out()).isEqualToIgnoringNewLines("short-video: the settings fit.");
        assertThat(err()).isEmpty();
    }

    @Test
    void validateWithoutALogFailsAndSaysHowToDoWithoutOne() {
        assertThat(run("validate", "--pom", "labelcraft.data=")).isEqualTo(1);
        assertThat(err())
                .contains("No feedback log is given", "-Dlabelcraft.data=<path>", "-Dlabelcraft.validate.data=false");
    }

    /** Nothing of a tensor library but its interfaces is on the class path of the process. */
    @ParameterizedTest
    @ValueSource(strings = {"describe", "validate"})
    void noTensorLibraryIsLoaded(String command) throws IOException, InterruptedException {
        String classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.contains("nd4j-native") && !entry.contains("openblas"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> process = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath));
        process.add(LabelCraft.class.getName());
        process.addAll(commands.arguments(command));
        Process started = new ProcessBuilder(process).redirectErrorStream(true).start();
        try (InputStream output = started.getInputStream()) {
            assertThat(new String(output.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("short-video: ");
        }
        assertThat(started.waitFor()).isZero();
    }
}
