package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code labelcraft:ablate} on the short-video example, for one seed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AblateIT {
    private static final List<String> PROPERTIES = SmallRun.with(
            "labelcraft.evaluation.seeds=1",
            "labelcraft.evaluation.fixed-labels=WT,EF",
            "labelcraft.labeling.without=follow,comment",
            "labelcraft.training.balancing.relative=false");

    private StandaloneProject project;
    private BuildResult build;
    private JsonNode ablation;

    @BeforeAll
    void ablate() throws Exception {
        project = StandaloneProject.copyOf("short-video", "ablate");
        build = project.run("labelcraft:ablate", PROPERTIES);
        assertThat(build.succeeded()).as(build.text()).isTrue();
        ablation = read();
    }

    private JsonNode read() throws IOException {
        return new ObjectMapper()
                .readTree(project.file("target/labelcraft/short-video/ablation/ablation.json")
                        .toFile());
    }

    @Test
    void leavesOutEachPartInputAndObjectiveThatTheSettingsHave() {
        assertThat(ablation.get("ablation"))
                .extracting(label -> label.get("name").asText())
                .containsExactly(
                        "LabelCraft",
                        "without balancing",
                        "without scaling",
                        "without rich inputs",
                        "without moving average and decay",
                        "without warm start",
                        "without fresh recommender",
                        "without input like",
                        "without input watchTime",
                        "without input duration",
                        "without objective usage",
                        "without objective engagement",
                        "without objective retention");
    }

    @Test
    void printsWhatEachPartIsWorth() {
        for (JsonNode label : ablation.get("ablation")) {
            String score = String.format(
                    Locale.ROOT, "%.4f", label.at("/metrics/C/mean").asDouble());
            assertThat(build.output())
                    .anyMatch(line -> line.contains(label.get("name").asText() + " ")
                            && List.of(line.split("\\s+")).contains(score));
        }
    }

    @Test
    void leavesItsReportAndAFileThatSaysHowToMakeItAgain() throws IOException {
        try (var files = Files.list(project.file("target/labelcraft/short-video/ablation"))) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("ablation.json", "report.html");
        }
        assertThat(ablation.at("/provenance/command").asText())
                .startsWith("mvn labelcraft:ablate ")
                .contains("-Dlabelcraft.labeling.without=follow,comment");
    }

    @Test
    void doesNothingWhenNothingHasChanged() throws Exception {
        BuildResult again = project.run("labelcraft:ablate", PROPERTIES);

        assertThat(again.succeeded()).as(again.text()).isTrue();
        assertThat(again.output()).anyMatch(line -> line.contains("The ablation is up to date"));
        assertThat(read()).isEqualTo(ablation);
    }
}
