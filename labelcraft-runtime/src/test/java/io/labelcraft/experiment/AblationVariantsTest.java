package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ShortVideoSettings;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AblationVariantsTest {

    private static final String LIKES_AND_WATCH_TIME =
            "labelcraft.labeling.without = [comment, follow, replays, duration]";

    @TempDir
    private Path folder;

    private List<LabelVariant> variants(String... settings) {
        ShortVideoSettings files = new ShortVideoSettings(folder, settings);
        return AblationVariants.of(files.spec(), files);
    }

    private List<String> names(String... settings) {
        return variants(settings).stream().map(LabelVariant::name).toList();
    }

    @Test
    void theDefaultRecipeIsLeftWithoutEachOfItsPartsFieldsAndObjectives() {
        assertThat(names())
                .containsExactly(
                        "without balancing",
                        "without references",
                        "without scaling",
                        "without rich inputs",
                        "without moving average and decay",
                        "without warm start",
                        "without fresh recommender",
                        "without input comment",
                        "without input follow",
                        "without input like",
                        "without input replays",
                        "without input watchTime",
                        "without input duration",
                        "without objective usage",
                        "without objective engagement",
                        "without objective retention");
    }

    @Test
    void whatTheSettingsDoNotHaveCannotBeLeftOut() {
        assertThat(names(
                        "labelcraft.training { balancing { kind = fixed, relative = false }, fresh-recommender = false }",
                        "labelcraft.labeling { inputs = raw, moving-average = 0, decay = none, warm-start-steps = 0 }"))
                .allMatch(name -> name.startsWith("without input ") || name.startsWith("without objective "));
    }

    @Test
    void scaledInputsAreNotRichOnes() {
        assertThat(names("labelcraft.labeling.inputs = scaled"))
                .contains("without scaling")
                .doesNotContain("without rich inputs");
    }

    @Test
    void aDecayWithoutAMovingAverageIsLeftOutAllTheSame() {
        assertThat(variants("labelcraft.labeling.moving-average = 0"))
                .filteredOn(variant -> variant.name().equals("without moving average and decay"))
                .singleElement()
                .satisfies(variant -> assertThat(
                                variant.spec().labeling().optimiser().cosineDecay())
                        .isFalse());
    }

    @Test
    void ofTwoFieldsEitherCanBeLeftOut() {
        List<LabelVariant> variants = variants(LIKES_AND_WATCH_TIME);

        assertThat(variants)
                .filteredOn(variant -> variant.name().startsWith("without input"))
                .extracting(variant -> variant.spec().labeling().without())
                .containsExactly(
                        List.of("comment", "follow", "replays", "duration", "like"),
                        List.of("comment", "follow", "replays", "duration", "watchTime"));
    }

    @Test
    void theOnlyFieldIsKept() {
        assertThat(names("labelcraft.labeling.without = [comment, follow, replays, duration, like]"))
                .noneMatch(name -> name.startsWith("without input"));
    }

    @Test
    void theOnlyObjectiveThatWeighsSomethingIsKept() {
        assertThat(names("labelcraft.objectives { usage.weight = 0, retention.weight = 0 }"))
                .noneMatch(name -> name.startsWith("without objective"));
        assertThat(names("labelcraft.objectives { usage = null, retention = null, engagement.weight = 1 }"))
                .noneMatch(name -> name.startsWith("without objective"));
    }

    @Test
    void eachSaysWhatWasChanged() {
        assertThat(variants(LIKES_AND_WATCH_TIME))
                .extracting(variant -> variant.settings().toString())
                .containsExactly(
                        "{labelcraft.training.balancing.kind=fixed}",
                        "{labelcraft.training.balancing.relative=false}",
                        "{labelcraft.labeling.inputs=raw}",
                        "{labelcraft.labeling.inputs=scaled}",
                        "{labelcraft.labeling.decay=none, labelcraft.labeling.moving-average=0}",
                        "{labelcraft.labeling.warm-start-steps=0}",
                        "{labelcraft.training.fresh-recommender=false}",
                        "{labelcraft.labeling.without=comment,follow,replays,duration,like}",
                        "{labelcraft.labeling.without=comment,follow,replays,duration,watchTime}",
                        "{labelcraft.objectives.usage.weight=0}",
                        "{labelcraft.objectives.engagement.weight=0}",
                        "{labelcraft.objectives.retention.weight=0}");
    }

    @Test
    void itsSettingsInAFileAreTheSameSettings() throws Exception {
        for (LabelVariant variant : variants()) {
            Path other = Files.createDirectory(folder.resolve(variant.name()));
            String[] lines = variant.settings().entrySet().stream()
                    .map(setting -> setting.getKey() + " = \"" + setting.getValue() + '"')
                    .toArray(String[]::new);

            assertThat(new ShortVideoSettings(other, lines).spec())
                    .as(variant.name())
                    .usingRecursiveComparison()
                    .ignoringFields("effective")
                    .isEqualTo(variant.spec());
        }
    }

    @Test
    void nothingElseIsChanged() {
        ModelSpec whole = new ShortVideoSettings(folder).spec();

        assertThat(variants())
                .allSatisfy(variant -> assertThat(variant.spec())
                        .usingRecursiveComparison()
                        .ignoringFields("effective", "labeling", "training", "objectives")
                        .isEqualTo(whole))
                .extracting(variant -> Stream.of(
                                variant.spec().labeling().equals(whole.labeling()),
                                variant.spec().training().equals(whole.training()),
                                variant.spec().objectives().equals(whole.objectives()))
                        .filter(same -> !same)
                        .count())
                .containsOnly(1L);
    }

    @Test
    void leavingBalancingOutLeavesThePreferencesAlone() {
        LabelVariant without =
                variants("labelcraft.objectives.usage.weight = 2").get(0);

        assertThat(without.spec().training().balancing().kind()).isEqualTo(BalancingSpec.Kind.FIXED);
        assertThat(without.spec().objectives().get(0).weight()).isEqualTo(2);
        assertThat(without.spec().labeling().inputs()).isEqualTo(LabelingSpec.Inputs.RICH);
    }
}
