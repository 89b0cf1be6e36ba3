package io.labelcraft.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.config.ModelSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsGridTest {

    private final ModelSpec spec = SmallLog.withChoosing(SmallLog.spec());

    @Test
    void triesTheLearningRateAsItStandsAThirdOfItAndThreeTimesIt() {
        List<Variant> grid = SettingsGrid.of(spec);

        assertThat(grid)
                .extracting(variant -> variant.spec().recommender().optimiser().learningRate())
                .containsExactly(3e-3, 1e-3, 9e-3);
        assertThat(grid)
                .extracting(Variant::settings)
                .containsExactly(
                        Map.of("recommender.learning-rate", "0.003"),
                        Map.of("recommender.learning-rate", "0.001"),
                        Map.of("recommender.learning-rate", "0.009"));
        assertThat(grid).extracting(Variant::name).containsExactly("", " at 0.001", " at 0.009");
    }

    @Test
    void changesNothingElse() {
        assertThat(SettingsGrid.of(spec))
                .allSatisfy(variant -> assertThat(variant.spec().withRecommender(spec.recommender()))
                        .isEqualTo(spec));
    }

    @Test
    void withoutTuningTheSettingsStandAlone() {
        assertThat(SettingsGrid.of(SmallLog.spec()))
                .containsExactly(Choice.none(SmallLog.spec()).variant());
    }
}
