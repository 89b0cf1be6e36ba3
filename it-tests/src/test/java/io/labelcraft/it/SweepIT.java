package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code labelcraft:sweep} on the short-video example, for one seed and few points. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepIT {
    private static final List<String> FIXED_LABELS = SmallRun.with("labelcraft.evaluation.fixed-labels=WT,EF");

    private StandaloneProject project;
    private BuildResult build;
    private JsonNode sweep;

    @BeforeAll
    void sweep() throws Exception {
        project = StandaloneProject.copyOf("short-video", "sweep");
        List<String> properties = new ArrayList<>(FIXED_LABELS);
        properties.addAll(
                List.of("labelcraft.seed=2", "labelcraft.evaluation.seeds=2", "labelcraft.evaluation.sweep-points=3"));
        build = project.run("labelcraft:sweep", properties);
        assertThat(build.succeeded()).as(build.text()).isTrue();
        sweep = read("sweep/sweep.json");
    }

    private JsonNode read(String file) throws IOException {
        return new ObjectMapper()
                .readTree(project.file("target/labelcraft/short-video/" + file).toFile());
    }

    @Test
    void triesAsManyMixesAsPreferences() {
        assertThat(sweep.get("sweep"))
                .extracting(point -> point.get("kind").asText())
                .containsExactly("learned", "learned", "learned", "fusion", "fusion", "fusion");
        assertThat(sweep.get("sweep"))
                .filteredOn(point -> point.get("onFront").asBoolean())
                .extracting(point -> point.get("kind").asText())
                .contains("learned", "fusion");
    }

    @Test
    void printsTheFrontsAndComparesWhatTheyCover() {
        assertThat(build.text())
                .contains("mixes of fixed labels")
                .containsPattern(
                        "Hypervolume of the front \\(NWTG, NEG, DS\\), \\d points out of 3 trials each: learned \\d\\.\\d{4} \\[")
                .contains("To publish a point, put its weights into labelcraft.conf and train; point ");
    }

    @Test
    void leavesItsReport() throws IOException {
        try (var files = Files.list(project.file("target/labelcraft/short-video/sweep"))) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("sweep.json", "report.html");
        }
    }

    @Test
    void trainingWithAPointsSettingsGivesThatPoint() throws Exception {
        JsonNode point = sweep.get("sweep").get(1);
        List<String> settings = new ArrayList<>(List.of("labelcraft.seed = 2"));
        point.get("settings")
                .properties()
                .forEach(setting -> settings.add(
                        setting.getKey() + " = " + setting.getValue().asText()));
        Files.write(project.file("labelcraft.conf"), settings, StandardOpenOption.APPEND, StandardOpenOption.CREATE);

        BuildResult training = project.run("labelcraft:train", FIXED_LABELS);

        assertThat(training.succeeded()).as(training.text()).isTrue();
        JsonNode learned = read("metrics.json").at("/methods/LabelCraft");
        for (String metric : List.of("NWTG", "NEG", "DS", "M1", "M2", "M3")) {
            assertThat(learned.at("/" + metric + "/mean").asDouble())
                    .as(metric)
                    .isEqualTo(point.at("/metrics/" + metric + "/mean").asDouble());
        }
    }
}
