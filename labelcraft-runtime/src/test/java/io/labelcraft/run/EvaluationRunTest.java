package io.labelcraft.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ConfigLoader;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Evaluation;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.training.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationRunTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:04:05Z");
    private static final String COMMAND = "mvn labelcraft:evaluate";

    @TempDir
    private Path base;

    private final List<Progress.Event> events = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void writeLog() {
        folder = base.resolve("target/short-video/evaluation");
        ShortVideoLog.write(base.resolve("feedback.csv"));
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"),
                "labelcraft.evaluation.seeds = [1, 2]",
                "labelcraft.evaluation.fixed-labels = [WT, EF]");
    }

    private ComparisonOutcome<Evaluation> evaluate() {
        return evaluate(Map.of());
    }

    private ComparisonOutcome<Evaluation> evaluate(Map<String, String> properties) {
        return evaluate(properties, false, event -> {});
    }

    private ComparisonOutcome<Evaluation> evaluate(
            Map<String, String> properties, boolean resume, Progress interruption) {
        events.clear();
        Progress progress = event -> {
            events.add(event);
            interruption.on(event);
        };
        return new EvaluationRun(progress, table -> {}, Clock.fixed(NOW, ZoneOffset.UTC))
                .execute(request(properties, resume), COMMAND);
    }

    private RunRequest request(Map<String, String> properties, boolean resume) {
        ModelSpec spec = ConfigLoader.load(
                ShortVideoLog.config(), Optional.of(base.resolve("labelcraft.conf")), properties, Recommenders.names());
        return new RunRequest(spec, base, base.resolve("target"), false, resume);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("evaluation.json").toFile());
    }

    @Test
    void writesTheFileAndItsReportAndNothingOfATraining() throws IOException {
        assertThat(evaluate().folder()).isEqualTo(folder);

        assertThat(names(folder)).containsExactlyInAnyOrder("evaluation.json", "report.html");
        assertThat(names(base.resolve("target/short-video"))).containsExactly(".evaluation.lock", "evaluation");
    }

    @Test
    void theFileSaysWhatWasComparedAndWhatItCameFrom() throws IOException {
        evaluate();
        JsonNode json = json();

        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("model").asText()).isEqualTo("short-video");
        assertThat(json.get("k").asInt()).isEqualTo(3);
        assertThat(json.get("users").asInt()).isEqualTo(8);
        assertThat(json.get("metric").asText()).isEqualTo("paper");
        assertThat(json.get("confidence").asDouble()).isEqualTo(0.95);
        assertThat(json.get("resamples").asInt()).isEqualTo(50);
        assertThat(json.at("/rows/read").asInt()).isEqualTo(720);
        assertThat(json.get("metrics"))
                .extracting(metric -> metric.get("name").asText())
                .containsExactly("NWTG", "NEG", "DS", "M1", "M2", "M3", "C");
        assertThat(json.at("/metrics/2/unit").asText()).isEqualTo("s");
        assertThat(json.get("epochs")).hasSize(2);
        JsonNode provenance = json.get("provenance");
        assertThat(provenance.get("version").asText()).isEqualTo(Version.current());
        assertThat(provenance.get("finished").asText()).isEqualTo(NOW.toString());
        assertThat(provenance.get("log").asText()).matches("[0-9a-f]{64}");
        assertThat(provenance.get("seeds")).extracting(JsonNode::asInt).containsExactly(1, 2);
        assertThat(provenance.get("command").asText()).isEqualTo(COMMAND);
        assertThat(provenance.get("settings").asText()).contains("feedback.csv");
    }

    @Test
    void everyMethodHasItsMetricsDifferencesDurationsAndSeeds() throws IOException {
        evaluate();
        JsonNode methods = json().get("methods");

        assertThat(methods)
                .extracting(method -> method.get("name").asText())
                .containsExactly("LabelCraft", "WT", "EF", "fusion", "random", "constant", "duration", "popularity");
        assertThat(methods)
                .extracting(method -> method.get("kind").asText())
                .containsExactly("learned", "fixed", "fixed", "control", "control", "control", "control", "control");
        JsonNode learned = methods.get(0);
        assertThat(learned.get("trials").asInt()).isEqualTo(3);
        assertThat(learned.get("collapsed").asBoolean()).isFalse();
        assertThat(learned.at("/metrics/NWTG").fieldNames())
                .toIterable()
                .containsExactly("mean", "low", "high", "weighted", "users");
        assertThat(learned.at("/metrics/C").fieldNames()).toIterable().containsExactly("mean", "low", "high");
        String best = learned.at("/difference/to").asText();
        assertThat(best).isIn("WT", "EF");
        assertThat(learned.at("/difference/C").fieldNames()).toIterable().containsExactly("mean", "low", "high");
        assertThat(learned.get("differences").fieldNames()).toIterable().containsExactly("WT", "EF");
        assertThat(learned.at("/durations/edges").size())
                .isEqualTo(learned.at("/durations/shares").size() + 1);
        assertThat(learned.get("seeds"))
                .extracting(seed -> seed.get("seed").asInt())
                .containsExactly(1, 2);
        assertThat(learned.at("/seeds/1/metrics/C/mean").asDouble()).isPositive();
        assertThat(learned.at("/seeds/1/difference/to").asText()).isIn("WT", "EF");
        assertThat(learned.has("interest")).isFalse();
        assertThat(methods)
                .filteredOn(method -> !method.has("difference"))
                .extracting(method -> method.get("name").asText())
                .containsExactly(best);
    }

    @Test
    void otherTemperaturesHaveTheirMetricsBesideTheSettingsOwn() throws IOException {
        evaluate(Map.of("labelcraft.evaluation.taus", "0,20"));
        JsonNode taus = json().get("tau");

        assertThat(taus).extracting(tau -> tau.get("tau").asDouble()).containsExactly(0.0, 5.0, 20.0);
        assertThat(taus.get(0).at("/metrics/C").fieldNames()).toIterable().containsExactly("mean", "low", "high");
        assertThat(taus.get(1).at("/metrics/NWTG/mean")).isEqualTo(json().at("/methods/0/metrics/NWTG/mean"));
        assertThat(folder.resolve("report.html")).content().contains("tau");
    }

    @Test
    void withoutOtherTemperaturesThereIsNoSuchPart() throws IOException {
        evaluate(Map.of("labelcraft.evaluation.taus", ""));

        assertThat(json().has("tau")).isFalse();
    }

    @Test
    void anInterestFileIsCorrelatedWithEveryLabel() throws IOException {
        writeInterest(6);

        evaluate(Map.of("labelcraft.evaluation.interest", "interest.csv"));

        assertThat(json().at("/methods/1/interest").asDouble()).isGreaterThan(0.9);
        assertThat(json().get("methods"))
                .filteredOn(method -> method.has("interest"))
                .extracting(method -> method.get("name").asText())
                .containsExactly("LabelCraft", "WT", "EF", "fusion");
    }

    @Test
    void aChangedInterestFileIsNamedAsTheReasonToEvaluateAnew() throws IOException {
        Map<String, String> settings =
                Map.of("labelcraft.evaluation.interest", "interest.csv", "labelcraft.evaluation.seeds", "1");
        writeInterest(6);
        evaluate(settings);
        writeInterest(7);

        assertThat(evaluate(settings).result()).isPresent();
        assertThat(events).contains(new Progress.TrainsAnew("the file of evaluation.interest has changed"));
    }

    private void writeInterest(int column) throws IOException {
        StringBuilder interest = new StringBuilder("log_row,interest\n");
        List<String> log = ShortVideoLog.lines();
        for (int row = 1; row < log.size(); row++) {
            interest.append(row)
                    .append(',')
                    .append(log.get(row).split(",", -1)[column])
                    .append('\n');
        }
        Files.writeString(base.resolve("interest.csv"), interest);
    }

    @Test
    void anInterestFileThatIsMissingIsToldBeforeAnythingIsTrained() {
        assertThatThrownBy(() -> evaluate(Map.of("labelcraft.evaluation.interest", "none.csv")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("none.csv");
        assertThat(events).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void nothingChangedMeansNothingToDo() {
        assertThat(evaluate().result()).isPresent();
        assertThat(evaluate().result()).isEmpty();
    }

    @Test
    void otherSeedsOrAnotherWayOfChoosingSettingsAreAnotherEvaluation() {
        evaluate();

        assertThat(evaluate(Map.of("labelcraft.evaluation.seeds", "1")).result())
                .isPresent();
        assertThat(events).contains(new Progress.TrainsAnew("evaluation.seeds was [1,2] and is [1]"));
        assertThat(evaluate(Map.of("labelcraft.evaluation.seeds", "1", "labelcraft.evaluation.tuning", "none"))
                        .result())
                .isPresent();
    }

    @Test
    void theSeedsOfAnEvaluationDoNotMakeATrainingAnew() {
        TrainingRun run = new TrainingRun(event -> {}, table -> {}, Clock.systemUTC());
        run.execute(request(Map.of(), false));

        RunRequest otherSeeds = request(Map.of("labelcraft.evaluation.seeds", "5,6"), false);

        assertThat(run.execute(otherSeeds).upToDate()).isTrue();
    }

    @Test
    void anInterruptedEvaluationGoesOnAndEndsWithTheSameBytes() throws IOException {
        evaluate();
        byte[] uninterrupted = Files.readAllBytes(folder.resolve("evaluation.json"));
        Files.delete(folder.resolve("evaluation.json"));
        assertThatThrownBy(() -> evaluate(Map.of(), false, event -> {
                    if (event instanceof Progress.SeedStarted started && started.number() == 2) {
                        throw new IllegalStateException("interrupted");
                    }
                }))
                .hasMessage("interrupted");

        evaluate(Map.of(), true, event -> {});

        assertThat(events).contains(new Progress.TrainedBefore("WT"), new Progress.TrainedBefore("LabelCraft"));
        assertThat(folder.resolve("evaluation.json")).hasBinaryContent(uninterrupted);
        assertThat(names(folder)).containsExactlyInAnyOrder("evaluation.json", "report.html");
    }

    @Test
    void aFailedEvaluationLeavesTheEarlierOne() throws IOException {
        evaluate();
        byte[] before = Files.readAllBytes(folder.resolve("evaluation.json"));

        assertThatThrownBy(() -> evaluate(Map.of("labelcraft.evaluation.k", "29")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("No test user has more than 29 rows");

        assertThat(folder.resolve("evaluation.json")).hasBinaryContent(before);
    }

    @Test
    void whatIsNotDefinedIsNull() throws IOException {
        ShortVideoLog.write(
                base.resolve("feedback.csv"),
                ShortVideoLog.lines().stream()
                        .map(line -> line.replaceFirst("(\\d{13}),.*", "$1,2500,10,0,0,0,0"))
                        .toList());

        evaluate();

        assertThat(folder.resolve("evaluation.json"))
                .content()
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
        assertThat(json().at("/methods/0/metrics/NEG/mean").isNull()).isTrue();
        assertThat(json().at("/methods/0/metrics").has("C")).isFalse();
        assertThat(json().get("unmeasurable"))
                .extracting(found -> found.get("what").asText())
                .contains("NWTG", "NEG", "DS", "C");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
