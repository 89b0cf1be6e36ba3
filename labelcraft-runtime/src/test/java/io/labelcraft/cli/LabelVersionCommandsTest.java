package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ShortVideoLog;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelVersionCommandsTest {

    @TempDir
    private Path base;

    private ShortVideoCommands commands;

    @BeforeEach
    void setUp() {
        commands = ShortVideoCommands.in(base);
    }

    /** Stands for a training. */
    private void labels(String item) throws IOException {
        Files.createDirectories(commands.model());
        new LabelRows.Builder()
                .add("17", item, 1, 0.5)
                .table(false)
                .write(commands.model().resolve("labels.csv"));
    }

    private String publish(String item) throws IOException {
        labels(item);
        assertThat(commands.run("publish")).as(commands.err()).isZero();
        try (LabelRepository labels = LabelRepository.open(base.resolve("label-versions/short-video"))) {
            return labels.current().id();
        }
    }

    @Test
    void theRunIsPublishedOnce() throws IOException {
        String first = publish("1");
        assertThat(commands.out()).startsWith("Version " + first + " is current.");
        assertThat(publish("1")).isEqualTo(first);
        assertThat(commands.out()).contains("published already: version " + first + " stays current");
    }

    @Test
    void withoutARunTrainingIsNamed() {
        assertThat(commands.run("publish")).isEqualTo(1);
        assertThat(commands.err())
                .startsWith("labelcraft: There is no labels.csv ")
                .contains("labelcraft:train");
    }

    @Test
    void versionsAreListedWithTheirState() throws IOException {
        String first = publish("1");
        Files.writeString(
                commands.model().resolve("metrics.json"),
                """
                {"rows": {"accepted": 4711}, "methods": {"LabelCraft": {
                  "NWTG": {"mean": 0.25}, "undefined": {"mean": null}}, "WT": {"NWTG": {"mean": 0.75}}}}""");
        String second = publish("2");

        assertThat(commands.run("versions")).isZero();
        List<String> lines = commands.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("version +stored \\(UTC\\) +state +rows +size +NWTG");
        assertThat(lines.get(1))
                .matches(first + "  20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  was current  - +\\d+ bytes  -");
        assertThat(lines.get(2)).startsWith(second).matches(".*  current +4711  \\d+ bytes  0\\.2500");
    }

    @Test
    void withoutVersionsPublishingIsNamed() {
        assertThat(commands.run("versions")).isZero();
        assertThat(commands.out()).contains("No version is stored yet").contains("labelcraft:publish");
    }

    @Test
    void rollingBackTellsHowToReturn() throws IOException {
        String first = publish("1");
        String second = publish("2");
        assertThat(commands.run("rollback")).isZero();
        assertThat(commands.out())
                .contains("Version " + first + " is current again.")
                .contains("labelcraft:publish -Dlabelcraft.publish.version=" + second + " returns to it");
        assertThat(commands.run("rollback")).isEqualTo(1);
        assertThat(commands.err()).contains("No stored version was current before");

        assertThat(commands.run("publish", "--stored", second)).isZero();
        assertThat(commands.out()).contains("Version " + second + " is current.");
    }

    @Test
    void anUnknownVersionIsAnsweredWithTheNearest() throws IOException {
        String first = publish("1");
        assertThat(commands.run("publish", "--stored", first + "0")).isEqualTo(1);
        assertThat(commands.err()).contains("the nearest is " + first);
        assertThat(commands.err().lines()).hasSize(1);
    }

    @Test
    void damageFailsTheCheck() throws IOException {
        String first = publish("1");
        assertThat(commands.run("versions", "--verify")).isZero();
        assertThat(commands.out()).endsWith("All 1 versions are as they were stored.\n");
        Files.writeString(base.resolve("label-versions/short-video/versions/" + first + "/labels.csv"), "damaged");
        assertThat(commands.run("versions", "--verify")).isEqualTo(1);
        assertThat(commands.err()).contains("\n  " + first + ": labels.csv is not what was stored\n");
    }

    @Test
    void versionsMayLieInADatabase() throws IOException {
        Path url = base.resolve("shared");
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"), "labelcraft.schedule.database.url = \"jdbc:h2:" + url + "\"");
        labels("1");
        assertThat(commands.run("publish")).as(commands.err()).isZero();
        assertThat(base.resolve("shared.mv.db")).exists();
        assertThat(commands.run("versions")).isZero();
        assertThat(commands.out()).containsPattern("\\s current\\s");
    }
}
