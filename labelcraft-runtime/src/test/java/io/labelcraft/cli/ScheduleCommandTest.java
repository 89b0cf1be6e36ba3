package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ShortVideoLog;
import io.labelcraft.labels.LabelRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandTest {

    @TempDir
    private Path base;

    private ShortVideoCommands commands;

    @BeforeEach
    void writeProject() {
        commands = ShortVideoCommands.in(base);
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"),
                "labelcraft.schedule.retry { attempts = 2, first-wait = 1ms }",
                "labelcraft.schedule.gate { tolerance = 0.9, balance-tolerance = 0.9, max-label-drift = 2, min-label-order = 0 }");
    }

    private LabelRepository repository() {
        return LabelRepository.open(base.resolve("label-versions").resolve("short-video"));
    }

    private int once() {
        return commands.run("schedule", "--once");
    }

    private void writeLog(List<String> lines) {
        ShortVideoLog.write(base.resolve("feedback.csv"), lines);
    }

    @Test
    void oncePublishesAndTellsTheVersion() {
        assertThat(once()).isZero();
        String version = repository().current().id();
        assertThat(commands.out()).contains("phase=training", "Published version " + version);

        assertThat(once()).isZero();
        assertThat(commands.out()).contains("Nothing to publish", version);
        assertThat(repository().versions()).hasSize(1);
    }

    @Test
    void aLaterLogIsPublishedToo() {
        once();
        writeLog(ShortVideoLog.lines().subList(0, ShortVideoLog.lines().size() - 1));
        commands.run("train");

        assertThat(once()).isZero();
        assertThat(repository().versions()).hasSize(2);
        assertThat(repository().current().labels().rows()).isEqualTo(719);
    }

    @Test
    void aPublicationThatBrokeOffIsMadeUpForTheNextNight() throws IOException {
        once();
        Files.delete(base.resolve("label-versions/short-video/current"));

        assertThat(once()).isZero();
        assertThat(repository().current().labels().rows()).isEqualTo(720);
        assertThat(repository().versions()).hasSize(1);
    }

    @Test
    void aFailedRunKeepsThePublishedLabelsAndExitsWith1() throws IOException {
        once();
        Files.delete(base.resolve("feedback.csv"));

        assertThat(once()).isEqualTo(1);
        assertThat(commands.err())
                .contains("tries again, attempt 2")
                .containsPattern("labelcraft: Run \\S+: The run failed, .*feedback.csv does not exist");
        assertThat(repository().current().labels().rows()).isEqualTo(720);
    }

    @Test
    void refusedLabelsExitWith3AndSayHowToPublishThem() {
        once();
        writeLog(ShortVideoLog.lines().subList(0, 400));

        assertThat(once()).isEqualTo(3);
        assertThat(commands.err())
                .containsPattern(
                        "labelcraft: Run \\S+: Refused version \\S+; the published labels stay as they are. 399 rows,"
                                + " 55 % of the published")
                .contains("labelcraft.publish.version=");
        assertThat(repository().current().labels().rows()).isEqualTo(720);
    }

    @Test
    void runsAreListedAndToldInFull() {
        commands.run("runs");
        assertThat(commands.out()).contains("No run is recorded yet");
        once();
        writeLog(ShortVideoLog.lines().subList(0, 400));
        once();

        assertThat(commands.run("runs")).isZero();
        List<String> lines = commands.out().lines().toList();
        assertThat(lines.get(0)).startsWith("run ").contains("state", "took", "tries", "rows", "version");
        assertThat(lines.get(1)).contains("refused", "399");
        assertThat(lines.get(2)).startsWith("  399 rows");
        assertThat(lines.get(3)).contains("published", "720");

        String id = lines.get(1).substring(0, lines.get(1).indexOf(' '));
        assertThat(commands.run("runs", "--id", id)).isZero();
        assertThat(commands.out())
                .contains("Run " + id + " of short-video", "Objective usage:", "failed  rows:", "passed  collapse:");
        assertThat(commands.run("runs", "--id", "nonsense")).isEqualTo(1);
        assertThat(commands.err()).contains("There is no run 'nonsense'", "The newest is " + id);
    }
}
