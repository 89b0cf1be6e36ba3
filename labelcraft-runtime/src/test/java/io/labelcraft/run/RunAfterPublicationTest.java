package io.labelcraft.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.ShortVideoSettings;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.training.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAfterPublicationTest {

    @TempDir
    private static Path made;

    @TempDir
    private Path base;

    private final List<Progress.Event> events = new ArrayList<>();
    private ShortVideoSettings settings;
    private LabelVersion published;

    @BeforeAll
    static void trainForTheFirstTime() {
        ShortVideoLog.write(made.resolve("feedback.csv"));
        ModelSpec spec = new ShortVideoSettings(made).spec();
        new TrainingRun(event -> {}, table -> {}, Clock.systemUTC())
                .execute(new RunRequest(spec, made, made.resolve("target"), false, false));
    }

    @BeforeEach
    void publish() throws IOException {
        PathUtils.copyDirectory(made, base);
        settings = new ShortVideoSettings(base);
        published = LabelRepository.open(base.resolve("versions")).publish(folder());
    }

    private Path folder() {
        return base.resolve("target/short-video");
    }

    private RunOutcome run(Map<String, String> changes) {
        RunRequest request = new RunRequest(settings.with(changes), base, base.resolve("target"), false, false);
        return new TrainingRun(events::add, table -> {}, Clock.systemUTC())
                .execute(request.after(Optional.of(published)));
    }

    private void aNewRow() {
        List<String> lines = ShortVideoLog.lines();
        lines.add(lines.get(1).replaceFirst(",17\\d+,", ",1800000000000,"));
        ShortVideoLog.write(base.resolve("feedback.csv"), lines);
    }

    private JsonNode json(RunFile file) throws IOException {
        return new ObjectMapper().readTree(folder().resolve(file.fileName()).toFile());
    }

    @Test
    void theSameLogAgainIsWhatIsPublished() {
        RunOutcome outcome = run(Map.of());

        assertThat(outcome.upToDate()).isTrue();
        assertThat(outcome.folder()).isEqualTo(published.folder());
    }

    @Test
    void learnedLabelsAreComparedWithThePublishedModelsOnEveryObjective() throws IOException {
        aNewRow();

        assertThat(run(Map.of()).upToDate()).isFalse();

        JsonNode comparison = json(RunFile.METRICS).path("published");
        assertThat(comparison.path("version").asText()).isEqualTo(published.id());
        assertThat(comparison.path("means").fieldNames())
                .toIterable()
                .containsExactly("usage", "engagement", "retention");
        for (JsonNode difference : comparison.path("difference")) {
            assertThat(difference.path("mean").asDouble())
                    .isBetween(
                            difference.path("low").asDouble(),
                            difference.path("high").asDouble());
        }
        assertThat(comparison.at("/balance/mean").asDouble())
                .isCloseTo(
                        Stream.of("usage", "engagement", "retention")
                                .mapToDouble(objective -> comparison
                                                .at("/difference/" + objective + "/mean")
                                                .asDouble()
                                        / comparison.at("/means/" + objective).asDouble())
                                .average()
                                .orElseThrow(),
                        within(1e-12));
        JsonNode learned = json(RunFile.METRICS).at("/methods/LabelCraft/M1/mean");
        assertThat(comparison.at("/means/usage").asDouble()
                        + comparison.at("/difference/usage/mean").asDouble())
                .isCloseTo(learned.asDouble(), within(1e-12));
        assertThat(json(RunFile.METRICS).path("methods").has("published")).isFalse();
        assertThat(json(RunFile.MANIFEST).path("published").asText()).isEqualTo(published.id());
    }

    @Test
    void labelsThatWereNotPublishedStandUntilAnythingChanges() {
        aNewRow();
        run(Map.of());

        RunOutcome again = run(Map.of());

        assertThat(again.upToDate()).isTrue();
        assertThat(again.folder()).isEqualTo(folder());
        assertThat(run(Map.of("labelcraft.schedule.learning-rate-share", "0.5")).upToDate())
                .isFalse();
        assertThat(run(Map.of("labelcraft.schedule.warm-start", "false")).upToDate())
                .isFalse();
    }

    @Test
    void thePublishedModelIsWhereTheSearchBegins() throws IOException {
        aNewRow();
        Map<String, String> untaught = Map.of("labelcraft.schedule.warm-start", "false");
        run(untaught);
        byte[] fromKnownLabels = Files.readAllBytes(folder().resolve("labels.csv"));

        run(Map.of());

        assertThat(Files.readAllBytes(folder().resolve("labels.csv"))).isNotEqualTo(fromKnownLabels);
    }

    @Test
    void labelsThatBeginWithThePublishedOnesMoveByTheShareOfTheLearningRate() {
        aNewRow();

        double changeOfSmallSteps = changeBySteps("true", "0.1");

        assertThat(changeOfSmallSteps).isLessThan(0.5 * changeBySteps("true", "1"));
        assertThat(changeBySteps("false", "0.1")).isEqualTo(changeBySteps("false", "1"));
    }

    /** Mean distance of new labels from the published ones of the same rows. */
    private double changeBySteps(String warmStart, String share) {
        run(Map.of(
                "labelcraft.labeling.learning-rate",
                "0.1",
                "labelcraft.labeling.moving-average",
                "0",
                "labelcraft.schedule.warm-start",
                warmStart,
                "labelcraft.schedule.learning-rate-share",
                share));
        Map<Long, Double> before = labels(published);
        return labels(new LabelVersion("tonight", folder())).entrySet().stream()
                .filter(label -> before.containsKey(label.getKey()))
                .mapToDouble(label -> Math.abs(label.getValue() - before.get(label.getKey())))
                .average()
                .orElseThrow();
    }

    private static Map<Long, Double> labels(LabelVersion version) {
        LabelTable labels = version.labels();
        return IntStream.range(0, labels.rows())
                .boxed()
                .collect(Collectors.toMap(row -> labels.logRow()[row], row -> labels.label()[row]));
    }

    @Test
    void aModelOfOtherFeedbackIsLeftAlone() throws IOException {
        aNewRow();
        Path labeler = published.folder().resolve("labeler.json");
        Files.writeString(labeler, Files.readString(labeler).replace("\"replays\"", "\"shares\""));

        run(Map.of());

        assertThat(events)
                .filteredOn(Progress.PublishedIgnored.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((Progress.PublishedIgnored) event).reason())
                        .contains("needs shares")
                        .contains("never seen replays"));
        assertThat(json(RunFile.METRICS).has("published")).isFalse();
    }
}
