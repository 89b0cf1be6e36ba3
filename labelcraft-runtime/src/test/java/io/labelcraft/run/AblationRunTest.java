package io.labelcraft.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.ShortVideoSettings;
import io.labelcraft.UserException;
import io.labelcraft.experiment.Ablation;
import io.labelcraft.training.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AblationRunTest {

    @TempDir
    private Path base;

    private ComparedLog log;

    @BeforeEach
    void writeLog() {
        log = new ComparedLog(
                base,
                "ablation",
                "labelcraft.evaluation { seeds = [1], fixed-labels = [WT, EF] }",
                "labelcraft.labeling { inputs = scaled, without = [comment, follow, replays, duration] }",
                "labelcraft.training { balancing { kind = fixed, relative = false }, fresh-recommender = false }",
                "labelcraft.objectives.retention.weight = 0");
    }

    private static ComparisonRun<Ablation> run(Progress progress, Clock clock, ShortVideoSettings settings) {
        return new AblationRun(progress, table -> {}, clock, settings);
    }

    @Test
    void writesTheFileAndItsReport() throws IOException {
        ComparisonOutcome<Ablation> outcome = log.compare(AblationRunTest::run);

        assertThat(outcome.name()).isEqualTo("ablation");
        assertThat(outcome.folder()).isEqualTo(log.folder());
        assertThat(log.files()).containsExactly("ablation.json", "report.html");
        assertThat(log.report()).content().contains("without warm start");
    }

    @Test
    void everyPartHasItsSettingsMetricsAndDifferenceToTheWhole() {
        log.compare(AblationRunTest::run);
        JsonNode json = log.json();
        JsonNode labels = json.get("ablation");

        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("metrics"))
                .extracting(metric -> metric.get("name").asText())
                .containsExactly("NWTG", "NEG", "DS", "M1", "M2", "M3", "C");
        assertThat(json.at("/provenance/command").asText()).isEqualTo(ComparedLog.COMMAND);
        assertThat(labels)
                .extracting(label -> label.get("name").asText())
                .containsExactly(
                        "LabelCraft",
                        "without scaling",
                        "without moving average and decay",
                        "without warm start",
                        "without input like",
                        "without input watchTime",
                        "without objective usage",
                        "without objective engagement");
        assertThat(labels.get(0).get("settings")).isEmpty();
        assertThat(labels.get(0).has("difference")).isFalse();
        JsonNode withoutWatchTime = labels.get(5);
        assertThat(withoutWatchTime.at("/settings/labelcraft.labeling.without").asText())
                .isEqualTo("comment,follow,replays,duration,watchTime");
        assertThat(withoutWatchTime.get("collapsed").isBoolean()).isTrue();
        assertThat(withoutWatchTime.get("metrics").fieldNames())
                .toIterable()
                .containsExactly("NWTG", "NEG", "DS", "M1", "M2", "M3", "C");
        assertThat(withoutWatchTime.at("/difference/C").fieldNames())
                .toIterable()
                .containsExactly("mean", "low", "high");
    }

    @Test
    void nothingChangedMeansNothingToDoUnlessForced() {
        assertThat(log.compare(AblationRunTest::run).result()).isPresent();
        assertThat(log.compare(AblationRunTest::run).result()).isEmpty();
        assertThat(log.force(AblationRunTest::run).result()).isPresent();
    }

    @Test
    void otherSettingsAreAnotherAblation() {
        log.compare(AblationRunTest::run);

        assertThat(log.compare(AblationRunTest::run, Map.of("labelcraft.training.epochs", "3"))
                        .result())
                .isPresent();
    }

    @Test
    void anInterruptedAblationGoesOnAndEndsWithTheSameBytes() throws IOException {
        log.compare(AblationRunTest::run);
        byte[] uninterrupted = Files.readAllBytes(log.file());
        Files.delete(log.file());
        assertThatThrownBy(() -> log.compare(AblationRunTest::run, Map.of(), false, event -> {
                    if (event instanceof Progress.EpochEnded ended
                            && ended.stage().equals("search without warm start")) {
                        throw new IllegalStateException("interrupted");
                    }
                }))
                .hasMessage("interrupted");

        log.compare(AblationRunTest::run, Map.of(), true, event -> {});

        assertThat(log.events())
                .contains(
                        new Progress.TrainedBefore("scores of LabelCraft"),
                        new Progress.TrainedBefore("scores of without scaling"));
        assertThat(log.file()).hasBinaryContent(uninterrupted);
        assertThat(log.files()).containsExactly("ablation.json", "report.html");
    }

    @Test
    void aFailedAblationLeavesTheEarlierOne() throws IOException {
        log.compare(AblationRunTest::run);
        byte[] before = Files.readAllBytes(log.file());

        assertThatThrownBy(() -> log.compare(AblationRunTest::run, Map.of("labelcraft.evaluation.k", "29")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("No test user has more than 29 rows");

        assertThat(log.file()).hasBinaryContent(before);
        assertThat(log.files()).containsExactly("ablation.json", "report.html");
    }

    @ParameterizedTest
    @EnumSource(AwkwardLog.class)
    void anAwkwardLogGivesAPageAndWhatCannotBeMeasured(AwkwardLog awkward) {
        log.rewrite(awkward::row);

        log.compare(AblationRunTest::run);

        assertThat(log.file()).content().doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(log.json().get("unmeasurable")).isNotEmpty();
        String why = log.json().at("/unmeasurable/0/why").asText();
        assertThat(log.report()).content().contains(why);
    }
}
