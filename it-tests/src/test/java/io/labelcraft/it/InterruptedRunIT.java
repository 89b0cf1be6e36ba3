package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training whose Maven is ended in the middle of the search. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class InterruptedRunIT {
    private static final List<String> LONGER =
            SmallRun.with("labelcraft.training.epochs=60", "labelcraft.evaluation.fixed-labels=WT");
    private static final Pattern IN_THE_SEARCH = Pattern.compile("\\d+ %  search, epoch (?!1 )\\d+ of 60");

    private StandaloneProject project;
    private byte[] undisturbed;

    @BeforeAll
    void trainUndisturbed() throws Exception {
        project = StandaloneProject.copyOf("short-video", "interrupted");
        assertThat(project.run("labelcraft:train", LONGER).succeeded()).isTrue();
        undisturbed = Files.readAllBytes(labels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "KILL"})
    void endsWithMavenAndIsResumedToTheSameBytes(String signal) throws Exception {
        FileUtils.deleteDirectory(project.file("target/labelcraft").toFile());
        Process maven = project.start("labelcraft:train", LONGER);
        List<ProcessHandle> forks;
        try (BufferedReader output = maven.inputReader(StandardCharsets.UTF_8)) {
            readUntilTheSearch(output);
            forks = maven.descendants().toList();
            signal(maven, signal);
            maven.waitFor();
        }

        assertThat(forks).isNotEmpty();
        for (ProcessHandle fork : forks) {
            fork.onExit().get();
        }
        assertThat(files())
                .contains("short-video/checkpoints/search.bin")
                .allMatch(file -> file.equals(".short-video.lock")
                        || file.matches("short-video/checkpoints/((WT|D2Q|EF|search)\\.bin|unfinished)"));

        List<String> resuming = new ArrayList<>(LONGER);
        resuming.add("labelcraft.resume=true");
        BuildResult resumed = project.run("labelcraft:train", resuming);
        assertThat(resumed.succeeded()).as(resumed.text()).isTrue();
        assertThat(resumed.text()).contains("Goes on from the checkpoints of the interrupted run.");
        assertThat(labels()).hasBinaryContent(undisturbed);
    }

    private static void readUntilTheSearch(BufferedReader output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (IN_THE_SEARCH.matcher(line).find()) {
                return;
            }
        }
        throw new AssertionError("the training ended before its search: " + lines);
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exitCode).isZero();
    }

    private Path labels() {
        return project.file("target/labelcraft/short-video/labels.csv");
    }

    /** Everything that is not a folder, relative to the folder of all models. */
    private List<String> files() throws IOException {
        Path folder = project.file("target/labelcraft");
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
