package io.labelcraft.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeatureColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import io.labelcraft.config.LogSpec.IdColumn;
import io.labelcraft.config.LogSpec.Kind;
import io.labelcraft.config.LogSpec.TimeColumn;
import io.labelcraft.config.ObjectiveSpec.Direction;
import io.labelcraft.config.ObjectiveSpec.Measure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

    private SettingsFiles files;

    @BeforeEach
    void generate(@TempDir Path folder) {
        files = new SettingsFiles(folder);
    }

    @Test
    void readsTheLogOfTheGeneratedConfig() {
        FeedbackColumn watchTime = new FeedbackColumn(
                "watchTime", "watch_time", Kind.DURATION, Optional.of(TimeUnit.MILLISECONDS), Optional.empty(), false);

        assertThat(files.load().log())
                .isEqualTo(new LogSpec(
                        new IdColumn("user", true),
                        new IdColumn("video", true),
                        new TimeColumn("time", TimeUnit.MILLISECONDS),
                        Optional.of(new DurationColumn("duration", "duration", TimeUnit.SECONDS, Optional.empty())),
                        Optional.of(watchTime),
                        List.of(
                                explicit("comment", "comment"),
                                explicit("follow", "follow"),
                                explicit("like", "is_like"),
                                new FeedbackColumn(
                                        "replays", "replays", Kind.COUNT, Optional.empty(), Optional.empty(), false),
                                watchTime),
                        List.of(
                                new FeatureColumn("author", "author", Optional.empty()),
                                new FeatureColumn("tag", "tag", Optional.of("|"))),
                        List.of(new FeatureColumn("country", "country", Optional.empty()))));
    }

    private static FeedbackColumn explicit(String field, String column) {
        return new FeedbackColumn(field, column, Kind.BINARY, Optional.empty(), Optional.empty(), true);
    }

    @Test
    void readsTheObjectivesInTheOrderOfTheirDeclaration() {
        assertThat(files.load().objectives())
                .containsExactly(
                        new ObjectiveSpec("usage", Measure.MEAN, List.of("watchTime"), Direction.MAXIMISE, 1),
                        new ObjectiveSpec(
                                "engagement", Measure.ANY, List.of("comment", "follow", "like"), Direction.MAXIMISE, 1),
                        new ObjectiveSpec("retention", Measure.SPREAD, List.of("duration"), Direction.MAXIMISE, 1));
    }

    @Test
    void takesWhatNobodySetsFromReferenceConf() {
        ModelSpec spec = files.load();

        assertThat(spec.model()).isEqualTo("short-video");
        assertThat(spec.source()).isEqualTo("com.example.Impression");
        assertThat(spec.recipe()).isEqualTo(ModelSpec.Recipe.DEFAULT);
        assertThat(spec.data()).isEqualTo(new DataSpec("", "*", Optional.empty(), 0.01, 0));
        assertThat(spec.split()).isEqualTo(new SplitSpec(0.8, Optional.empty(), 0.5, Optional.empty()));
        assertThat(spec.recommender())
                .isEqualTo(new RecommenderSpec(
                        "mf",
                        16,
                        List.of(200, 80),
                        List.of(36),
                        RecommenderSpec.Activation.NONE,
                        false,
                        50,
                        30,
                        0.05,
                        new OptimiserSpec(OptimiserSpec.Kind.ADAM, 3e-3, 0.9, 0.99, 1e-8, 0.3, false)));
        assertThat(spec.labeling().hidden()).containsExactly(64, 64);
        assertThat(spec.evaluation().fixedLabels()).contains("D2Q", "WT+EF");
        assertThat(spec.schedule().cron()).isEqualTo("0 0 4 * * ?");
        assertThat(spec.schedule().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(spec.schedule().timeLimit()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void readsSplitsByTimeAndByConditions() {
        files.user(
                """
                labelcraft.split {
                  train-until = "2022-05-01T00:00:00+08:00"
                  train = "split = 'train'"
                  hold-out = "split = 'valid'"
                  test = "split = 'test'"
                }
                """);

        assertThat(files.load().split())
                .isEqualTo(new SplitSpec(
                        0.8,
                        Optional.of(OffsetDateTime.parse("2022-05-01T00:00+08:00")),
                        0.5,
                        Optional.of(new SplitSpec.Conditions("split = 'train'", "split = 'valid'", "split = 'test'"))));
    }

    @Test
    void thePaperRecipeChangesDefaultsButNotWhatTheUserSets() {
        files.user("labelcraft { recipe = paper, labeling.skip = true }");

        ModelSpec spec = files.load();

        assertThat(spec.recipe()).isEqualTo(ModelSpec.Recipe.PAPER);
        assertThat(spec.labeling().hidden()).containsExactly(256, 256);
        assertThat(spec.labeling().optimiser().kind()).isEqualTo(OptimiserSpec.Kind.SGD);
        assertThat(spec.labeling().optimiser().cosineDecay()).isFalse();
        assertThat(spec.recommender().sigmoidOutput()).isTrue();
        assertThat(spec.training().softTopK().form()).isEqualTo(TrainingSpec.SoftTopKSpec.Form.ENTROPIC);
        assertThat(spec.training().balancing())
                .isEqualTo(new TrainingSpec.BalancingSpec(
                        TrainingSpec.BalancingSpec.Kind.DYNAMIC, 0.5, 0, false, 0.1, 20, 5e-5));
        assertThat(spec.labeling().output()).isEqualTo(LabelingSpec.Output.SIGMOID);
        assertThat(spec.labeling().skip()).isTrue();
    }

    @Test
    void theRecipeMayBeASystemProperty() {
        files.user("labelcraft.recipe = default");

        assertThat(files.load(Map.of("labelcraft.recipe", "paper")).labeling().hidden())
                .containsExactly(256, 256);
    }

    @Test
    void theUserAdjustsColumnsFieldsAndObjectives() {
        files.user(
                """
                labelcraft {
                  log.user { column = user_id, numeric = false }
                  log.feedback.watchTime { column = play_time, unit = seconds, clip = 800 }
                  log.item-duration.clip = 3600
                  objectives.usage { weight = 2, direction = minimise }
                }
                """);

        ModelSpec spec = files.load();

        assertThat(spec.log().user()).isEqualTo(new IdColumn("user_id", false));
        assertThat(spec.log().watchTime())
                .contains(new FeedbackColumn(
                        "watchTime",
                        "play_time",
                        Kind.DURATION,
                        Optional.of(TimeUnit.SECONDS),
                        Optional.of(800.0),
                        false));
        assertThat(spec.log().itemDuration().flatMap(DurationColumn::clip)).contains(3600.0);
        assertThat(spec.objectives())
                .contains(new ObjectiveSpec("usage", Measure.MEAN, List.of("watchTime"), Direction.MINIMISE, 2));
    }

    @Test
    void nullTakesAwayWhatTheGeneratedConfigDeclares() {
        files.user(
                """
                labelcraft {
                  log { item-features.author = null, item-duration = null, watch-time = null }
                  objectives { retention = null, engagement { any = null, mean = like } }
                }
                """);

        ModelSpec spec = files.load();

        assertThat(spec.log().itemFeatures()).extracting(FeatureColumn::field).containsExactly("tag");
        assertThat(spec.log().itemDuration()).isEmpty();
        assertThat(spec.log().watchTime()).isEmpty();
        assertThat(spec.objectives())
                .containsExactly(
                        new ObjectiveSpec("usage", Measure.MEAN, List.of("watchTime"), Direction.MAXIMISE, 1),
                        new ObjectiveSpec("engagement", Measure.MEAN, List.of("like"), Direction.MAXIMISE, 1));
    }

    @Test
    void theUserMayAddAWholeObjective() {
        files.user("labelcraft.objectives.again { mean = replays, direction = maximise, weight = 0.5 }");

        assertThat(files.load().objectives())
                .endsWith(new ObjectiveSpec("again", Measure.MEAN, List.of("replays"), Direction.MAXIMISE, 0.5));
    }

    @Test
    void systemPropertiesReachFieldsWithOrWithoutQuotes() {
        ModelSpec spec = files.load(Map.of(
                "labelcraft.log.feedback.watchTime.clip", "800",
                "labelcraft.log.feedback.\"replays\".clip", "9"));

        assertThat(spec.log().feedback())
                .filteredOn(column -> column.clip().isPresent())
                .extracting(column -> column.field() + " " + column.clip().get())
                .containsExactly("replays 9.0", "watchTime 800.0");
    }

    @Test
    void systemPropertiesGiveListsWithCommasAndTextAsItIs() {
        ModelSpec spec = files.load(Map.of(
                "labelcraft.labeling.hidden", "32, 16",
                "labelcraft.evaluation.fixed-labels", "[WT,WT + EF]",
                "labelcraft.data.filter", "tab IN (1, 2) AND \"is_hate\" = 0 # not a comment",
                "labelcraft.data.path", "C:\\logs\\feedback.csv"));

        assertThat(spec.labeling().hidden()).containsExactly(32, 16);
        assertThat(spec.evaluation().fixedLabels()).containsExactly("WT", "WT+EF");
        assertThat(spec.data())
                .isEqualTo(new DataSpec(
                        "C:\\logs\\feedback.csv",
                        "*",
                        Optional.of("tab IN (1, 2) AND \"is_hate\" = 0 # not a comment"),
                        0.01,
                        0));
    }

    @Test
    void labelcraftDataStandsForThePathOfTheData() {
        files.user("labelcraft.data.path = below.csv");

        assertThat(files.load(Map.of("labelcraft.data", "feedback.parquet"))
                        .data()
                        .path())
                .isEqualTo("feedback.parquet");
    }

    @Test
    void propertiesOfARunAndOfOtherProgramsAreNotSettings() {
        Map<String, String> properties = new HashMap<>(Map.of(
                "java.version", "17",
                "training.batch", "7",
                "labelcrafty.seed", "7",
                "config.override_with_env_vars", "true"));
        for (RunProperty property : RunProperty.values()) {
            if (property != RunProperty.DATA) {
                properties.put(property.key(), "true");
            }
        }

        assertThat(files.load(properties)).isEqualTo(files.load());
    }

    @Test
    void referencesLookIntoTheFileLowerLayersAndTheEnvironment() {
        Map.Entry<String, String> variable = System.getenv().entrySet().stream()
                .filter(entry ->
                        entry.getKey().matches("[A-Z]+") && !entry.getValue().isBlank())
                .findFirst()
                .orElseThrow();
        files.user(
                """
                labelcraft {
                  data.path = ${%s}"/feedback.csv"
                  evaluation.k = 7
                  training { k = ${labelcraft.evaluation.k}, patience = ${labelcraft.training.epochs} }
                  labeling.hidden += 32
                }
                """
                        .formatted(variable.getKey()));

        ModelSpec spec = files.load();

        assertThat(spec.data().path()).isEqualTo(variable.getValue() + "/feedback.csv");
        assertThat(spec.training().k()).isEqualTo(7);
        assertThat(spec.training().patience()).isEqualTo(6);
        assertThat(spec.labeling().hidden()).containsExactly(64, 64, 32);
    }

    @Test
    void includesAreFoundBesideTheFile() {
        files.write("shared.conf", "labelcraft.seed = 5");
        files.user("include \"shared.conf\"\nlabelcraft.training.epochs = 2");

        assertThat(files.load().seed()).isEqualTo(5);
    }

    @Test
    void equalSettingsHaveTheSameEffectiveText() {
        String spelledOut = files.user(
                        """
                        # a comment
                        labelcraft { training { batch = "512", epochs = 6.0 }, labeling { hidden = [8, 8] } }
                        labelcraft.labeling.learning-rate = 0.001
                        """)
                .load()
                .effective();
        String onTheCommandLine = files.user("labelcraft.labeling { learning-rate = 1e-3, hidden = [8,8] }")
                .load(Map.of("labelcraft.training.batch", "512"))
                .effective();

        assertThat(spelledOut).isEqualTo(onTheCommandLine);
        assertThat(spelledOut).isNotEqualTo(files.user("").load().effective());
    }

    @Test
    void theEffectiveTextHoldsEveryLayerAndLoadsAgain() {
        files.user("labelcraft { recipe = paper, data.filter = \"is_hate = 0\", log.item-duration.clip = 9 }");
        ModelSpec spec = files.load();

        assertThat(spec.effective()).contains("filter=\"is_hate = 0\"").doesNotContain("recipes", "#");
        assertThat(files.generated(spec.effective()).user("").load()).isEqualTo(spec);
    }

    @Test
    void theFixedLabelsThatSettingsMayNameExist() {
        assertThat(files.load().evaluation().fixedLabels())
                .allSatisfy(name -> assertThat(FixedLabels.heads(name)).isNotEmpty());
    }
}
