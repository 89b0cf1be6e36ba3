package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short-video example, trained once from a clean tree; every test leaves the results as they were. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortVideoIT {
    private static final List<String> METRICS = List.of("NWTG", "NEG", "DS", "M1", "M2", "M3");
    private static final List<String> FIXED_LABELS = List.of("WT", "EF", "PC", "PCR", "D2Q", "WT+EF");

    private StandaloneProject project;
    private RunFolder run;
    private BuildResult firstBuild;
    private Metrics metrics;
    private Map<String, String> firstResults;

    @BeforeAll
    void trainFromACleanTree() throws Exception {
        project = StandaloneProject.copyOf("short-video", "short-video");
        run = new RunFolder(project.file("target/labelcraft/short-video"));
        firstBuild = project.run("labelcraft:train", SmallRun.PROPERTIES);
        assertThat(firstBuild.succeeded()).as(firstBuild.text()).isTrue();
        metrics = run.metrics();
        firstResults = run.fingerprints();
    }

    @Test
    void leavesExactlyTheFilesOfARun() {
        assertThat(firstResults)
                .containsOnlyKeys(
                        "explanation.json",
                        "labeler.json",
                        "labels.csv",
                        "manifest.json",
                        "metrics.json",
                        "recommender.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LabelCraft", "WT", "EF", "PC", "PCR", "D2Q", "WT+EF"})
    void printsALineOfTheComparisonForEachMethod(String method) {
        String gain = String.format(Locale.ROOT, "%.4f", metrics.mean(method, "NWTG"));

        assertThat(firstBuild.output())
                .anyMatch(line -> line.contains("NWTG") && line.contains("NEG") && line.contains("DS"))
                .anyMatch(line -> List.of(line.split("\\s+")).contains(method) && line.contains(gain));
    }

    @Test
    void showsTheTopFiveItemsForOneUser() {
        assertThat(firstBuild.text()).containsPattern("(?i)top 5 .*user");
    }

    @Test
    void metricsSayWhatWasMeasured() {
        assertThat(metrics.root().path("schema").asInt()).isEqualTo(1);
        assertThat(metrics.root().path("model").asText()).isEqualTo("short-video");
        assertThat(metrics.root().path("k").asInt()).isEqualTo(10);
        assertThat(metrics.root().path("users").asInt()).isBetween(1, 120);
        assertThat(metrics.root().path("rows").isObject()).isTrue();
        assertThat(metrics.root().path("epochs")).isNotEmpty();
    }

    @Test
    void metricsHoldEveryMethodWithIntervals() {
        JsonNode methods = metrics.methods();

        assertThat(methods.fieldNames()).toIterable().contains("LabelCraft").containsAll(FIXED_LABELS);
        for (JsonNode method : methods) {
            for (String metric : METRICS) {
                JsonNode summary = method.path(metric);
                assertThat(summary.fieldNames()).toIterable().contains("mean", "low", "high", "weighted");
                assertThat(summary.path("mean").asDouble())
                        .isBetween(
                                summary.path("low").asDouble(),
                                summary.path("high").asDouble());
            }
        }
    }

    @Test
    void labelsStandBesideTheRawFeedback() throws IOException {
        List<String> lines = run.labels();

        assertThat(lines.get(0)).isEqualTo("user,item,time,log_row,comment,duration,follow,like,watchTime,label");
        assertThat(lines).hasSizeGreaterThan(1_000);
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.matches("\\d+,\\d+,\\d{13},\\d+,[01],[\\d.]+,[01],[01],[\\dE.-]+,[\\dE.-]+"))
                .isSortedAccordingTo(Comparator.comparingLong((String line) -> cell(line, 0))
                        .thenComparingLong(line -> cell(line, 2))
                        .thenComparingLong(line -> cell(line, 1)));
    }

    @Test
    void labelsLieBetweenZeroAndOneAndDiffer() throws IOException {
        List<Double> labels = run.labels().stream()
                .skip(1)
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(',') + 1)))
                .toList();

        assertThat(labels).allMatch(label -> label > 0 && label < 1);
        assertThat(labels.stream().distinct().count()).isGreaterThan(100);
    }

    @Test
    void doesNothingWhenNothingHasChanged() throws Exception {
        Map<String, String> before = run.fingerprints();

        BuildResult again = project.run("labelcraft:train", SmallRun.PROPERTIES);

        assertThat(again.succeeded()).as(again.text()).isTrue();
        assertThat(again.output()).anyMatch(line -> line.contains("The results are up to date"));
        assertThat(run.fingerprints()).isEqualTo(before);
    }

    @Test
    void aForcedRunGivesTheSameBytes() throws Exception {
        FileTime before = Files.getLastModifiedTime(run.file("manifest.json"));

        BuildResult again = project.run("labelcraft:train", SmallRun.with("labelcraft.force=true"));

        assertThat(again.succeeded()).as(again.text()).isTrue();
        assertThat(Files.getLastModifiedTime(run.file("manifest.json"))).isGreaterThan(before);
        assertThat(run.fingerprints())
                .containsEntry("labels.csv", firstResults.get("labels.csv"))
                .containsEntry("metrics.json", firstResults.get("metrics.json"));
    }

    @Test
    void refusesAnUnknownSettingAndNamesTheNearest() throws Exception {
        BuildResult build = project.run("labelcraft:train", SmallRun.with("labelcraft.trainnig.k=5"));

        assertFailsPlainly(build, "labelcraft.trainnig.k", "labelcraft.training.k");
    }

    @Test
    void saysWhichFileIsMissingAndKeepsTheEarlierResults() throws Exception {
        Map<String, String> before = run.fingerprints();

        BuildResult build = project.run("labelcraft:train", SmallRun.with("labelcraft.data=no-such-log.csv"));

        assertFailsPlainly(build, "no-such-log.csv");
        assertThat(run.fingerprints()).isEqualTo(before);
    }

    @Test
    void namesTheColumnThatTheLogLacksAndKeepsTheEarlierResults() throws Exception {
        Files.writeString(project.file("other.csv"), "user,video,time,comment\n1,2,3,0\n");
        Map<String, String> before = run.fingerprints();

        BuildResult build = project.run("labelcraft:train", SmallRun.with("labelcraft.data=other.csv"));

        assertFailsPlainly(build, "other.csv", "\"follow\"", "columns are missing");
        assertThat(run.fingerprints()).isEqualTo(before);
    }

    private static void assertFailsPlainly(BuildResult build, String... named) {
        assertThat(build.succeeded()).as(build.text()).isFalse();
        assertThat(build.failure()).as(build.text()).contains(named);
        assertThat(build.output()).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception:"));
    }

    private static long cell(String line, int index) {
        return Long.parseLong(line.split(",", -1)[index]);
    }
}
