package io.labelcraft.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.ShortVideoSettings;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.training.Progress;
import io.labelcraft.training.Progress.TrainsAnew;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One run is made, and looked at after all kinds of changes. */
class StandingTest {

    @TempDir
    private static Path made;

    @TempDir
    private Path base;

    private ShortVideoSettings settings;
    private Path folder;

    @BeforeAll
    static void train() {
        ShortVideoLog.write(made.resolve("feedback.csv"));
        execute(new ShortVideoSettings(made).spec(), made, false, event -> {});
    }

    @BeforeEach
    void copy() throws IOException {
        PathUtils.copyDirectory(made, base);
        settings = new ShortVideoSettings(base);
        folder = base.resolve("target/short-video");
    }

    private static void execute(ModelSpec spec, Path base, boolean force, Progress progress) {
        RunRequest request = new RunRequest(spec, base, base.resolve("target"), force, false);
        new TrainingRun(progress, table -> {}, Clock.systemUTC()).execute(request);
    }

    private Standing standing(Map<String, String> changes, TensorEngine engine) {
        ModelSpec spec = settings.with(changes);
        return new Manifest(spec, FeedbackReader.read(spec, base), engine).standing(folder);
    }

    private Standing standing(Map<String, String> changes) {
        return standing(changes, TensorEngine.current());
    }

    private Standing standing() {
        return standing(Map.of());
    }

    private void editManifest(Consumer<ObjectNode> edit) {
        try {
            Path file = folder.resolve("manifest.json");
            ObjectNode manifest = (ObjectNode) new ObjectMapper().readTree(file.toFile());
            edit.accept(manifest);
            Files.writeString(file, manifest.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if the run had been made in other circumstances, from which its key followed. */
    private static void outdate(ObjectNode manifest, String part, String name, String value) {
        manifest.put("key", "of another time").withObject("/" + part).put(name, value);
    }

    @Test
    void withNothingChangedItStands() {
        assertThat(standing()).isEqualTo(Standing.UP_TO_DATE);
        assertThat(standing().forced().outdated()).contains("forced, though nothing has changed");
    }

    @Test
    void whereThereIsNoRunThereIsNothingToExplain() {
        assertThat(new Manifest(settings.spec(), FeedbackReader.read(settings.spec(), base), TensorEngine.current())
                        .standing(base))
                .isEqualTo(Standing.NO_RESULTS);
    }

    @Test
    void aChangedRowIsALogThatHasChanged() throws IOException {
        List<String> lines = ShortVideoLog.lines();
        lines.set(9, lines.get(9).replaceFirst(".$", "7"));
        ShortVideoLog.write(base.resolve("feedback.csv"), lines);

        assertThat(standing().outdated()).contains("the log has changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    training.epochs                  | 3              | training.epochs was 2 and is 3
                    seed                             | 2              | seed was 1 and is 2
                    evaluation.k                     | 2              | evaluation.k was 3 and is 2
                    labeling.hidden                  | 8,8            | labeling.hidden was [8] and is [8,8]
                    labeling.monotone.increasing     | like           | labeling.monotone.increasing was [] and is ["like"]
                    log.feedback.watchTime.clip      | 60             | log.feedback.watchTime.clip is 60 and had no value
                    objectives.usage.weight          | 2              | objectives.usage.weight was 1 and is 2
                    data.filter                      | user > 2       | data.filter was "" and is "user > 2"
                    recommender.name                 | two-tower      | recommender.name was "mf" and is "two-tower"
                    """)
    void aChangedSettingIsToldWithBothValues(String key, String value, String reason) {
        assertThat(standing(Map.of("labelcraft." + key, value)).outdated()).contains(reason);
    }

    @Test
    void manyChangesAreToldInBrief() {
        assertThat(standing(Map.of("labelcraft.recipe", "paper")).outdated().orElseThrow())
                .contains("labeling.bias was true and is false")
                .matches(".*; and \\d+ more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    labeling.learning-rate  | 0.001
                    labeling.learning-rate  | 0.0010
                    recommender.epsilon     | 0.00000001
                    training.batch          | 64.0
                    evaluation.k            | 3e0
                    labeling.hidden         | [ 8 ]
                    schedule.cron           | 0 0 5 * * ?
                    mahout.recommender      | user-based
                    evaluation.seeds        | 7
                    evaluation.sweep-points | 2
                    data.path               | ./feedback.csv
                    """)
    void anotherSpellingOrASettingWithoutEffectTrainsNothing(String key, String value) {
        assertThat(standing(Map.of("labelcraft." + key, value))).isEqualTo(Standing.UP_TO_DATE);
    }

    @Test
    void theSameLogInAnotherPlaceTrainsNothing() throws IOException {
        Path moved = Files.createDirectory(base.resolve("logs")).resolve("feedback.csv");
        Files.move(base.resolve("feedback.csv"), moved);

        assertThat(standing(Map.of("labelcraft.data", moved.toString()))).isEqualTo(Standing.UP_TO_DATE);
    }

    @Test
    void anotherVersionIsNamed() {
        editManifest(manifest -> outdate(manifest, "versions", "labelcraft", "0.0.9"));

        assertThat(standing().outdated()).contains("LabelCraft " + Version.current() + " instead of 0.0.9");
    }

    @Test
    void anotherVersionOfARecommenderIsNamed() {
        editManifest(manifest -> outdate(manifest, "versions", "recommender", "com.example.Mine 1.4"));

        assertThat(standing().outdated().orElseThrow()).endsWith(" instead of com.example.Mine 1.4");
    }

    @Test
    void anotherBackendAndOtherThreadsAreNamed() {
        TensorEngine engine = TensorEngine.current();

        assertThat(standing(Map.of(), new TensorEngine("JCublasBackend", "3")).outdated())
                .contains("backend JCublasBackend instead of " + engine.backend() + "; threads: 3 instead of "
                        + engine.threads());
    }

    @ParameterizedTest
    @EnumSource(value = RunFile.class, names = "MANIFEST", mode = EnumSource.Mode.EXCLUDE)
    void aFileThatIsMissingOrWasChangedIsNamed(RunFile file) throws IOException {
        Files.writeString(folder.resolve(file.fileName()), "damaged");
        assertThat(standing().outdated()).contains(file.fileName() + " is missing or was changed");

        Files.delete(folder.resolve(file.fileName()));
        assertThat(standing().outdated()).contains(file.fileName() + " is missing or was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"schema\":1,\"key\":\"of another time\"}", ""})
    void anOldManifestThatNamesNothingIsOutdatedForAnUnknownReason(String manifest) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), manifest);

        assertThat(standing().outdated()).contains("something has changed that manifest.json does not name");
    }

    @Test
    void aManifestThatCannotBeReadIsSaidToBe() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{\"schema\":");

        assertThat(standing().outdated()).contains("manifest.json cannot be read");
    }

    @Test
    void aRunTellsItsReasonOnceAndThenIsUpToDate() throws IOException {
        Files.delete(folder.resolve("labels.csv"));
        List<TrainsAnew> reasons = new ArrayList<>();
        Progress progress = event -> {
            if (event instanceof TrainsAnew anew) {
                reasons.add(anew);
            }
        };

        execute(settings.spec(), base, false, progress);
        execute(settings.spec(), base, false, progress);

        assertThat(reasons).containsExactly(new TrainsAnew("labels.csv is missing or was changed"));
        assertThat(standing()).isEqualTo(Standing.UP_TO_DATE);
    }
}
