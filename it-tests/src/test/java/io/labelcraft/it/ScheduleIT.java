package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

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

    private String currentVersion() throws IOException {
        return Files.readString(project.file("label-versions/short-video/current"));
    }

    private List<Path> publishedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(project.file("label-versions/short-video"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
