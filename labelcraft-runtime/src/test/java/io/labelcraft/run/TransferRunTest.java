package io.labelcraft.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ConfigLoader;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Transfer;
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

class TransferRunTest {

    private static final Instant NOW = Instant.parse("2026-11-25T03:04:05Z");
    private static final String COMMAND = "mvn labelcraft:transfer";

    @TempDir
    private Path base;

    private final List<Progress.Event> events = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void writeLog() {
        folder = base.resolve("target/short-video/transfer");
        ShortVideoLog.write(base.resolve("feedback.csv"));
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"),
                "labelcraft.evaluation.seeds = [1]",
                "labelcraft.evaluation.fixed-labels = [WT, EF]");
    }

    private ComparisonOutcome<Transfer> transfer(Map<String, String> properties) {
        return transfer(properties, false, event -> {});
    }

    private ComparisonOutcome<Transfer> transfer(
            Map<String, String> properties, boolean resume, Progress interruption) {
        events.clear();
        Progress progress = event -> {
            events.add(event);
            interruption.on(event);
        };
        ModelSpec spec = ConfigLoader.load(
                ShortVideoLog.config(), Optional.of(base.resolve("labelcraft.conf")), properties, Recommenders.names());
        return new TransferRun(progress, table -> {}, Clock.fixed(NOW, ZoneOffset.UTC))
                .execute(new RunRequest(spec, base, base.resolve("target"), false, resume), COMMAND);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("transfer.json").toFile());
    }

    @Test
    void writesTheFileAndItsPageAndNothingElse() throws IOException {
        assertThat(transfer(Map.of()).folder()).isEqualTo(folder);

        assertThat(names(folder)).containsExactly("report.html", "transfer.json");
        assertThat(names(base.resolve("target/short-video"))).containsExactly(".transfer.lock", "transfer");
    }

    @Test
    void theFileHoldsARowForEachRecommenderAndLabel() throws IOException {
        transfer(Map.of());
        JsonNode json = json();

        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("k").asInt()).isEqualTo(3);
        assertThat(json.get("users").asInt()).isEqualTo(8);
        assertThat(json.at("/provenance/command").asText()).isEqualTo(COMMAND);
        assertThat(json.at("/provenance/seeds/0").asInt()).isEqualTo(1);
        assertThat(json.get("metrics"))
                .extracting(metric -> metric.get("name").asText())
                .containsExactly("NWTG", "NEG", "DS", "M1", "M2", "M3", "C");
        JsonNode rows = json.get("transfer");
        assertThat(rows).hasSize(18);
        JsonNode learned = rows.get(9);
        assertThat(learned.fieldNames())
                .toIterable()
                .containsExactly(
                        "recommender",
                        "library",
                        "searched",
                        "method",
                        "kind",
                        "collapsed",
                        "estimated",
                        "metrics",
                        "difference");
        assertThat(learned.get("recommender").asText()).isEqualTo("als");
        assertThat(learned.get("library").asText()).isEqualTo("Mahout");
        assertThat(learned.get("searched").asBoolean()).isFalse();
        assertThat(learned.get("method").asText()).isEqualTo("LabelCraft");
        assertThat(learned.get("kind").asText()).isEqualTo("learned");
        assertThat(learned.get("estimated").asDouble()).isEqualTo(1);
        assertThat(learned.at("/metrics/NWTG").fieldNames())
                .toIterable()
                .containsExactly("mean", "low", "high", "weighted", "users");
        assertThat(learned.at("/metrics/C").fieldNames()).toIterable().containsExactly("mean", "low", "high");
        assertThat(learned.at("/difference/to").asText()).isIn("WT", "EF");
        assertThat(learned.at("/difference/C").fieldNames()).toIterable().containsExactly("mean", "low", "high");
        assertThat(rows.get(0).get("searched").asBoolean()).isTrue();
        assertThat(rows.get(10).has("difference")).isFalse();
    }

    @Test
    void nothingChangedMeansNothingToDo() {
        assertThat(transfer(Map.of()).result()).isPresent();
        assertThat(transfer(Map.of()).result()).isEmpty();
        assertThat(transfer(Map.of("labelcraft.mahout.combine", "max")).result())
                .isPresent();
    }

    @Test
    void anInterruptedTransferTrainsNothingAgainAndEndsWithTheSameBytes() throws IOException {
        transfer(Map.of());
        byte[] uninterrupted = Files.readAllBytes(folder.resolve("transfer.json"));
        Files.delete(folder.resolve("transfer.json"));
        assertThatThrownBy(() -> transfer(Map.of(), false, event -> {
                    if (event instanceof Progress.Estimated estimated
                            && estimated.stage().equals("WT-user-based")) {
                        throw new IllegalStateException("interrupted");
                    }
                }))
                .hasMessage("interrupted");

        transfer(Map.of(), true, event -> {});

        assertThat(events)
                .contains(
                        new Progress.TrainedBefore("LabelCraft"),
                        new Progress.TrainedBefore("EF-din"),
                        new Progress.TrainedBefore("LabelCraft-als-mean"),
                        new Progress.TrainedBefore("WT-user-based-mean"))
                .noneMatch(Progress.EpochEnded.class::isInstance);
        assertThat(folder.resolve("transfer.json")).hasBinaryContent(uninterrupted);
        assertThat(names(folder)).containsExactly("report.html", "transfer.json");
    }

    @Test
    void aFailedTransferLeavesTheEarlierOne() throws IOException {
        transfer(Map.of());
        byte[] before = Files.readAllBytes(folder.resolve("transfer.json"));

        assertThatThrownBy(() -> transfer(Map.of("labelcraft.evaluation.k", "29")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("No test user has more than 29 rows");

        assertThat(folder.resolve("transfer.json")).hasBinaryContent(before);
    }

    @Test
    void whatIsNotDefinedIsNull() throws IOException {
        ShortVideoLog.write(
                base.resolve("feedback.csv"),
                ShortVideoLog.lines().stream()
                        .map(line -> line.replaceFirst("(\\d{13}),.*", "$1,2500,10,0,0,0,0"))
                        .toList());

        transfer(Map.of());

        assertThat(folder.resolve("transfer.json"))
                .content()
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
        assertThat(json().get("metrics"))
                .extracting(metric -> metric.get("name").asText())
                .doesNotContain("C");
        assertThat(json().at("/transfer/0/metrics").has("C")).isFalse();
        assertThat(json().get("unmeasurable"))
                .extracting(found -> found.get("what").asText())
                .contains("NWTG", "NEG", "DS", "C with als");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
