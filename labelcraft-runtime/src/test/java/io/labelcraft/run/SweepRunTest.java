package io.labelcraft.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.ShortVideoSettings;
import io.labelcraft.UserException;
import io.labelcraft.experiment.Sweep;
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

class SweepRunTest {

    @TempDir
    private Path base;

    private ComparedLog log;

    @BeforeEach
    void writeLog() {
        log = new ComparedLog(
                base, "sweep", "labelcraft.evaluation { seeds = [1], fixed-labels = [WT, EF], sweep-points = 3 }");
    }

    private static ComparisonRun<Sweep> run(Progress progress, Clock clock, ShortVideoSettings settings) {
        return new SweepRun(progress, table -> {}, clock, settings);
    }

    @Test
    void writesTheFileAndItsReport() throws IOException {
        ComparisonOutcome<Sweep> outcome = log.compare(SweepRunTest::run);

        assertThat(outcome.name()).isEqualTo("sweep");
        assertThat(outcome.folder()).isEqualTo(log.folder());
        assertThat(log.files()).containsExactly("report.html", "sweep.json");
        assertThat(log.report()).content().contains("labelcraft.objectives.usage.weight");
    }

    @Test
    void everyPointHasItsWeightsSettingsAndValuesOnTheHoldOutAndOnTestUsers() {
        log.compare(SweepRunTest::run);
        JsonNode json = log.json();
        JsonNode points = json.get("sweep");

        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(points)
                .extracting(point -> point.get("kind").asText() + point.get("point"))
                .containsExactly("learned1", "learned2", "learned3", "fusion1", "fusion2", "fusion3");
        JsonNode learned = points.get(0);
        assertThat(learned.get("weights")).hasToString("{\"usage\":3.0,\"engagement\":0.0,\"retention\":0.0}");
        assertThat(learned.get("settings").fieldNames())
                .toIterable()
                .containsExactly(
                        "labelcraft.objectives.usage.weight",
                        "labelcraft.objectives.engagement.weight",
                        "labelcraft.objectives.retention.weight");
        assertThat(learned.get("holdOut").fieldNames()).toIterable().containsExactly("NWTG", "NEG", "DS");
        assertThat(learned.get("metrics").fieldNames())
                .toIterable()
                .containsExactly("NWTG", "NEG", "DS", "M1", "M2", "M3", "C");
        assertThat(learned.get("onFront").isBoolean()).isTrue();
        assertThat(points.get(3).get("weights").fieldNames())
                .toIterable()
                .containsExactly("WT", "D2Q", "EF", "PCR", "U(d)");
        assertThat(points.get(3).get("settings")).isEmpty();
    }

    @Test
    void theHypervolumeOfEitherFrontSaysHowManyTrialsLedToIt() {
        log.compare(SweepRunTest::run);
        JsonNode volume = log.json().get("hypervolume");

        assertThat(volume.get("metrics")).extracting(JsonNode::asText).containsExactly("NWTG", "NEG", "DS");
        assertThat(volume.get("trials")).hasToString("{\"learned\":3,\"fusion\":3}");
        assertThat(volume.at("/difference/mean").asDouble())
                .isEqualTo(volume.at("/learned/mean").asDouble()
                        - volume.at("/fusion/mean").asDouble());
    }

    @Test
    void nothingChangedMeansNothingToDoUnlessForced() {
        assertThat(log.compare(SweepRunTest::run).result()).isPresent();
        assertThat(log.compare(SweepRunTest::run).result()).isEmpty();
        assertThat(log.force(SweepRunTest::run).result()).isPresent();
        assertThat(log.events()).contains(new Progress.TrainsAnew("forced, though nothing has changed"));
    }

    @Test
    void anotherNumberOfPointsIsAnotherSweep() {
        log.compare(SweepRunTest::run);

        assertThat(log.compare(SweepRunTest::run, Map.of("labelcraft.evaluation.sweep-points", "4"))
                        .result())
                .hasValueSatisfying(sweep -> assertThat(sweep.points()).hasSize(12));
        assertThat(log.events()).contains(new Progress.TrainsAnew("evaluation.sweep-points was 3 and is 4"));
    }

    @Test
    void anInterruptedSweepGoesOnAndEndsWithTheSameBytes() throws IOException {
        log.compare(SweepRunTest::run);
        byte[] uninterrupted = Files.readAllBytes(log.file());
        Files.delete(log.file());
        assertThatThrownBy(() -> log.compare(SweepRunTest::run, Map.of(), false, event -> {
                    if (event instanceof Progress.EpochEnded ended
                            && ended.stage().equals("search weights 0 3 0")) {
                        throw new IllegalStateException("interrupted");
                    }
                }))
                .hasMessage("interrupted");

        log.compare(SweepRunTest::run, Map.of(), true, event -> {});

        assertThat(log.events()).contains(new Progress.TrainedBefore("scores of weights 3 0 0"));
        assertThat(log.file()).hasBinaryContent(uninterrupted);
        assertThat(log.files()).containsExactly("report.html", "sweep.json");
    }

    @Test
    void aFailedSweepLeavesTheEarlierOne() throws IOException {
        log.compare(SweepRunTest::run);
        byte[] before = Files.readAllBytes(log.file());

        assertThatThrownBy(() -> log.compare(SweepRunTest::run, Map.of("labelcraft.evaluation.k", "29")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("No test user has more than 29 rows");

        assertThat(log.file()).hasBinaryContent(before);
    }

    @Test
    void oneObjectiveCannotBeSweptAndNothingIsTrained() {
        log = new ComparedLog(
                base, "sweep", "labelcraft.objectives { engagement = null, retention = null, usage.weight = 1 }");

        assertThatThrownBy(() -> log.compare(SweepRunTest::run))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("There is one objective, usage, so there are no preferences to sweep.");
        assertThat(log.events()).isEmpty();
        assertThat(log.file()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(AwkwardLog.class)
    void anAwkwardLogGivesAPageAndWhatCannotBeMeasured(AwkwardLog awkward) {
        log.rewrite(awkward::row);

        log.compare(SweepRunTest::run);

        assertThat(log.file()).content().doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(log.json().get("unmeasurable")).isNotEmpty();
        String why = log.json().at("/unmeasurable/0/why").asText();
        assertThat(log.report()).content().contains(why);
    }
}
