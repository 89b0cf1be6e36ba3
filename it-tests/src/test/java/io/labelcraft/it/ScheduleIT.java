package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The scheduled job, fired once by Maven. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleIT {
    private StandaloneProject project;
    private List<Path> published;
    private String current;

    @BeforeAll
    void fireOnce() throws Exception {
        project = StandaloneProject.copyOf("short-video", "schedule");
        BuildResult firing = project.run("labelcraft:schedule", SmallRun.with("labelcraft.schedule.once=true"));
        assertThat(firing.succeeded()).as(firing.text()).isTrue();
        published = publishedFiles();
        current = currentVersion();
    }

    @Test
    void publishesTheLabelsOutsideOfTarget() {
        assertThat(published).anyMatch(file -> file.endsWith("labels.csv"));
    }

    @Test
    void aFailedJobFailsTheBuildAndKeepsWhatIsPublished() throws Exception {
        BuildResult build = project.run(
                "labelcraft:schedule",
                SmallRun.with("labelcraft.schedule.once=true", "labelcraft.data=no-such-log.csv"));

        assertThat(build.succeeded()).as(build.text()).isFalse();
        assertThat(build.failure()).contains("no-such-log.csv");
        assertThat(publishedFiles()).containsAll(published);
        assertThat(currentVersion()).isEqualTo(current);
    }

    /** The log stays the same, so the second firing finds nothing to publish, and says so. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void runsInTheForegroundByItsCronExpressionUntilItIsStopped() throws Exception {
        Process schedule = project.start(
                "labelcraft:schedule",
                SmallRun.with("labelcraft.schedule.cron=* * * * * ?", "labelcraft.schedule.repository=every-second"));
        List<ProcessHandle> forks;
        try (BufferedReader output = schedule.inputReader(StandardCharsets.UTF_8)) {
            readUntil(output, "First run at");
            readUntil(output, "Published version");
            readUntil(output, "Nothing to publish");
            forks = schedule.descendants().toList();
        } finally {
            schedule.destroy();
        }
        schedule.waitFor();

        assertThat(forks).isNotEmpty();
        for (ProcessHandle fork : forks) {
            fork.onExit().get();
        }
        assertThat(project.file("every-second/short-video/current")).isNotEmptyFile();
    }

    private static void readUntil(BufferedReader output, String expected) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(expected)) {
                return;
            }
        }
        throw new AssertionError("the schedule ended before it printed: " + expected);
    }

    private String currentVersion() throws IOException {
        return Files.readString(project.file("label-versions/short-video/current"));
    }

    private List<Path> publishedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(project.file("label-versions/short-video"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
