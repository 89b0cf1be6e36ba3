package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code labelcraft:evaluate} on the short-video example, once for two seeds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluateIT {
    private static final List<String> PROPERTIES = SmallRun.with("labelcraft.evaluation.seeds=1,2");

    private StandaloneProject project;
    private BuildResult build;
    private JsonNode evaluation;

    @BeforeAll
    void evaluate() throws Exception {
        project = StandaloneProject.copyOf("short-video", "evaluate");
        build = project.run("labelcraft:evaluate", PROPERTIES);
        assertThat(build.succeeded()).as(build.text()).isTrue();
        evaluation = read();
    }

    private JsonNode read() throws IOException {
        return new ObjectMapper()
                .readTree(project.file("target/labelcraft/short-video/evaluation/evaluation.json")
                        .toFile());
    }

    @Test
    void tellsWhichSeedItIsAt() {
        assertThat(build.output()).anyMatch(line -> line.contains("100 %  seed 2 of 2, "));
    }

    @Test
    void printsEachMethodWithItsBalancedScoreAndInterval() {
        for (JsonNode method : evaluation.get("methods")) {
            String score = String.format(
                    Locale.ROOT, "%.4f", method.at("/metrics/C/mean").asDouble());
            assertThat(build.output()).anyMatch(line -> List.of(line.split("[\\s*]+"))
                    .containsAll(List.of(method.get("name").asText(), score)));
        }
    }

    @Test
    void saysWhatTheLearnedLabelsGainOverTheBestFixedOne() {
        String best = evaluation.at("/methods/0/difference/to").asText();

        assertThat(build.output())
                .anyMatch(line -> line.contains("LabelCraft minus " + best + ", the best fixed label by C"))
                .anyMatch(line -> line.contains("C is clear of zero above every fixed label in "));
    }

    @Test
    void reportsHowEachLabelCorrelatesWithTheInterestThatTheSimulationPlanted() {
        assertThat(evaluation.get("methods"))
                .filteredOn(method -> !method.get("kind").asText().equals("control"))
                .hasSize(10)
                .allSatisfy(method ->
                        assertThat(method.get("interest").asDouble(Double.NaN)).isBetween(-1.0, 1.0));
        assertThat(interest("D2Q")).isGreaterThan(interest("EF"));
    }

    private double interest(String name) {
        return StreamSupport.stream(evaluation.get("methods").spliterator(), false)
                .filter(method -> method.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("interest")
                .asDouble();
    }

    @Test
    void leavesItsReportAndAFileThatSaysHowToMakeItAgain() throws IOException {
        try (var files = Files.list(project.file("target/labelcraft/short-video/evaluation"))) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("evaluation.json", "report.html");
        }
        assertThat(evaluation.at("/provenance/command").asText())
                .startsWith("mvn labelcraft:evaluate ")
                .contains("-Dlabelcraft.evaluation.seeds=1,2");
    }

    @Test
    void doesNothingWhenNothingHasChanged() throws Exception {
        BuildResult again = project.run("labelcraft:evaluate", PROPERTIES);

        assertThat(again.succeeded()).as(again.text()).isTrue();
        assertThat(again.output()).anyMatch(line -> line.contains("The evaluation is up to date"));
        assertThat(read()).isEqualTo(evaluation);
    }
}
