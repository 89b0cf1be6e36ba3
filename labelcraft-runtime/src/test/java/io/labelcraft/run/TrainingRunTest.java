package io.labelcraft.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ConfigLoader;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.Labeler;
import io.labelcraft.labeling.RawFeedback;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.recommender.VersionedFactories;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {

    @TempDir
    private Path base;

    private Path log;
    private Path output;

    @BeforeEach
    void writeLog() {
        log = base.resolve("feedback.csv");
        output = base.resolve("target");
        ShortVideoLog.write(log);
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"));
    }

    private RunOutcome run(boolean force) {
        return run(force, Map.of(), output);
    }

    private RunOutcome run(boolean force, Map<String, String> properties, Path folder) {
        RunRequest request = new RunRequest(spec(properties), base, folder, force, false);
        return new TrainingRun(event -> {}, table -> {}, Clock.systemUTC()).execute(request);
    }

    private ModelSpec spec(Map<String, String> properties) {
        return ConfigLoader.load(
                ShortVideoLog.config(), Optional.of(base.resolve("labelcraft.conf")), properties, Recommenders.names());
    }

    private Path file(RunFile file) {
        return output.resolve("short-video").resolve(file.fileName());
    }

    private byte[] bytes(RunFile file) throws IOException {
        return Files.readAllBytes(file(file));
    }

    private JsonNode json(RunFile file) throws IOException {
        return new ObjectMapper().readTree(file(file).toFile());
    }

    @Test
    void writesEveryFileAndLeavesNothingElse() throws IOException {
        run(false);
        try (Stream<Path> files = Files.list(output.resolve("short-video"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "metrics.json",
                            "labels.csv",
                            "labeler.json",
                            "explanation.json",
                            "recommender.bin",
                            "manifest.json");
        }
        assertThat(visible(output)).containsExactly("short-video");
    }

    @Test
    void metricsHoldEveryMethodAndMetricWithItsInterval() throws IOException {
        run(false);
        JsonNode metrics = json(RunFile.METRICS);
        assertThat(metrics.get("schema").asInt()).isEqualTo(1);
        assertThat(metrics.get("model").asText()).isEqualTo("short-video");
        assertThat(metrics.get("k").asInt()).isEqualTo(3);
        assertThat(metrics.get("users").asInt()).isPositive();
        assertThat(metrics.get("holdOutUsers").asInt()).isPositive();
        assertThat(metrics.at("/rows/read").asInt())
                .isEqualTo(ShortVideoLog.lines().size() - 1);
        assertThat(metrics.get("objectives"))
                .extracting(JsonNode::asText)
                .containsExactly("usage", "engagement", "retention");
        assertThat(metrics.get("methods").fieldNames())
                .toIterable()
                .containsExactly("LabelCraft", "WT", "EF", "PC", "PCR", "D2Q", "DVR", "WT+EF", "D2Q+EF", "DVR+EF");
        for (JsonNode method : metrics.get("methods")) {
            assertThat(method.fieldNames()).toIterable().containsExactly("NWTG", "NEG", "DS", "M1", "M2", "M3");
            JsonNode gain = method.get("NWTG");
            assertThat(gain.get("mean").asDouble())
                    .isBetween(gain.get("low").asDouble(), gain.get("high").asDouble());
            assertThat(gain.get("weighted").asDouble()).isBetween(0.0, 1.0);
        }
        assertThat(metrics.get("epochs")).hasSize(2);
        assertThat(metrics.at("/epochs/1/weights/usage").asDouble()).isPositive();
    }

    @Test
    void theManifestSaysWhatTheRunDependedOn() throws IOException {
        run(false);
        JsonNode manifest = json(RunFile.MANIFEST);
        assertThat(manifest.at("/versions/labelcraft").asText())
                .isEqualTo(Version.current())
                .doesNotContain("$");
        assertThat(manifest.at("/versions/backend").asText())
                .isEqualTo(TensorEngine.current().backend());
        assertThat(manifest.at("/versions/threads").asText())
                .isEqualTo(TensorEngine.current().threads());
        assertThat(manifest.at("/data/fingerprint").asText()).matches("[0-9a-f]{64}");
        assertThat(manifest.at("/files/labels.csv").asText()).matches("[0-9a-f]{64}");
        assertThat(manifest.get("config").asText()).contains("feedback.csv");
        assertThat(manifest.get("seed").asLong()).isEqualTo(1);
    }

    @Test
    void theLabelerFileHoldsTheNetworkAndItsCalibration() throws IOException {
        run(false);
        JsonNode labeler = json(RunFile.LABELER);
        int inputs = labeler.get("inputs").size();
        assertThat(labeler.at("/parameters/weight0/rows").asInt()).isEqualTo(inputs);
        assertThat(labeler.at("/parameters/weight0/values")).hasSize(8 * inputs);
        assertThat(labeler.at("/calibration/deviation").asDouble()).isPositive();
    }

    @Test
    void aLabelerReadBackLabelsAFreshlyReadLogAsTheRunDid() throws IOException {
        run(false);
        ModelSpec spec = spec(Map.of());
        Labeler labeler = LabelerFile.read(file(RunFile.LABELER));
        FeedbackTable fresh = FeedbackReader.read(spec, base);

        Path relabelled = base.resolve("relabelled.csv");
        LabelTable.of(fresh, spec.log(), labeler.labels(RawFeedback.of(spec.log(), fresh)))
                .write(relabelled);

        assertThat(relabelled).hasSameBinaryContentAs(file(RunFile.LABELS));
    }

    @Test
    void aDamagedLabelerIsRefusedWithWhatToDo() throws IOException {
        run(false);
        Path labeler = file(RunFile.LABELER);
        String whole = Files.readString(labeler);
        for (String damaged : List.of(
                "",
                "{}",
                "{\"schema\": 1}",
                whole.replace("\"rank\"", "\"rang\""),
                whole.replace("\"values\"", "\"vals\""))) {
            Files.writeString(labeler, damaged);
            assertThatThrownBy(() -> LabelerFile.read(labeler))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("labeler.json")
                    .hasMessageContaining("labelcraft:train");
        }
    }

    @Test
    void theExplanationHoldsCurvesOfEveryFieldAndARule() throws IOException {
        run(false);
        JsonNode explanation = json(RunFile.EXPLANATION);
        assertThat(explanation.get("schema").asInt()).isEqualTo(1);
        assertThat(explanation.get("fields"))
                .extracting(field -> field.get("name").asText())
                .containsExactly("comment", "follow", "like", "replays", "watchTime", "duration");
        assertThat(explanation.get("curves")).hasSize(6);
        assertThat(explanation.get("surfaces")).hasSize(3);
        assertThat(explanation.get("groups")).isNotEmpty();
        assertThat(ExplanationFile.readRule(file(RunFile.EXPLANATION)).text())
                .isEqualTo(explanation.at("/rule/text").asText())
                .contains("label");
    }

    @Test
    void theRecommenderFileIsReadAsItsLayoutSays() throws IOException {
        run(false);
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file(RunFile.RECOMMENDER)))) {
            assertThat(text(in)).isEqualTo("labelcraft-recommender");
            assertThat(in.readInt()).isEqualTo(1);
            assertThat(text(in)).isEqualTo("mf");
            int users = in.readInt();
            for (int user = 0; user < users; user++) {
                text(in);
            }
            int items = in.readInt();
            for (int item = 0; item < items; item++) {
                text(in);
            }
            assertThat(users).isEqualTo(24);
            assertThat(in.readInt()).isEqualTo(5);
            assertThat(text(in)).isEqualTo("bias");
            assertThat(in.readInt()).isEqualTo(1);
            assertThat(in.readInt()).isEqualTo(1);
            assertThat(in.readFloat()).isFinite();
            assertThat(text(in)).isEqualTo("user factors");
            assertThat(in.readInt()).isGreaterThanOrEqualTo(users);
            assertThat(in.readInt()).isEqualTo(4);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        run(true);
        List<byte[]> first = List.of(
                bytes(RunFile.LABELS),
                bytes(RunFile.METRICS),
                bytes(RunFile.EXPLANATION),
                bytes(RunFile.LABELER),
                bytes(RunFile.RECOMMENDER));
        run(true);
        List<byte[]> second = List.of(
                bytes(RunFile.LABELS),
                bytes(RunFile.METRICS),
                bytes(RunFile.EXPLANATION),
                bytes(RunFile.LABELER),
                bytes(RunFile.RECOMMENDER));
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).isEqualTo(first.get(i));
        }
    }

    @Test
    void aRunWithNothingChangedDoesNothing() throws IOException {
        assertThat(run(false).upToDate()).isFalse();
        byte[] manifest = bytes(RunFile.MANIFEST);
        assertThat(run(false).upToDate()).isTrue();
        assertThat(bytes(RunFile.MANIFEST)).isEqualTo(manifest);
        assertThat(run(true).upToDate()).isFalse();
    }

    @Test
    void aFailedRunLeavesTheEarlierFilesAndNothingElse() throws IOException {
        run(false);
        Map<RunFile, byte[]> before = new EnumMap<>(RunFile.class);
        for (RunFile file : RunFile.values()) {
            before.put(file, bytes(file));
        }
        assertThatThrownBy(() -> run(true, Map.of("labelcraft.evaluation.k", "29"), output))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("No test user has more than 29 rows");
        Files.delete(log);
        assertThatThrownBy(() -> run(true)).isInstanceOf(UserException.class).hasMessageContaining("feedback.csv");
        for (RunFile file : RunFile.values()) {
            assertThat(bytes(file)).isEqualTo(before.get(file));
        }
        assertThat(visible(output)).containsExactly("short-video");
    }

    private static List<String> visible(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .toList();
        }
    }

    @Test
    void anotherVersionOfAThirdPartysRecommenderIsAnotherRun() {
        FeedbackTable table = run(false).table();
        Manifest manifest =
                new Manifest(spec(Map.of("labelcraft.recommender.name", "constant")), table, TensorEngine.current());
        String key = VersionedFactories.with("1.4", manifest::key);
        assertThat(VersionedFactories.with("1.4", manifest::key)).isEqualTo(key);
        assertThat(VersionedFactories.with("1.5", manifest::key)).isNotEqualTo(key);
    }

    @Test
    void thePapersRecipeRunsToFiniteResults() throws IOException {
        run(false, Map.of("labelcraft.recipe", "paper"), output);
        JsonNode metrics = json(RunFile.METRICS);
        assertThat(metrics.at("/methods/LabelCraft/NWTG/mean").asDouble()).isBetween(0.0, 1.0);
        assertThat(metrics.at("/epochs/0/weights/usage").asDouble()).isPositive();
        assertThat(Files.readAllLines(file(RunFile.LABELS)).stream().skip(1))
                .extracting(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                .allMatch(label -> label > 0 && label < 1);
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsRefusedBeforeTraining() throws IOException {
        Path file = Files.createFile(base.resolve("a-file"));
        assertThatThrownBy(() -> run(true, Map.of(), file.resolve("out")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Cannot write to the output folder")
                .hasMessageContaining("a-file")
                .hasMessageContaining("choose another folder");
    }

    @Test
    void aLogThatNobodyNamedIsAskedFor() {
        assertThatThrownBy(() -> run(true, Map.of("labelcraft.data", ""), output))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("data.path")
                .hasMessageContaining("-Dlabelcraft.data=");
    }

    @Test
    void labelsAreSortedByUserTimeItemAndLogRow() throws IOException {
        run(false);
        List<String> lines = Files.readAllLines(file(RunFile.LABELS));
        assertThat(lines.get(0))
                .isEqualTo("user,item,time,log_row,comment,duration,follow,like,replays,watchTime,label");
        List<long[]> keys = lines.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", 5))
                        .limit(4)
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toList();
        assertThat(keys)
                .hasSize(ShortVideoLog.lines().size() - 1)
                .isSortedAccordingTo((a, b) ->
                        Arrays.compare(new long[] {a[0], a[2], a[1], a[3]}, new long[] {b[0], b[2], b[1], b[3]}));
    }
}
