package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.ShortVideoSettings;
import io.labelcraft.UserException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceVectorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2, 1, 2", "2, 9, 9", "3, 1, 3", "3, 4, 6", "3, 9, 10", "3, 15, 15", "3, 16, 21", "4, 9, 10", "5, 6, 15"
    })
    void theCoarsestLatticeWithEnoughPointsIsTaken(int objectives, int atLeast, int points) {
        assertThat(PreferenceVectors.lattice(objectives, atLeast)).hasSize(points);
    }

    @Property(tries = 60)
    void allVectorsDifferAndSumToTheNumberOfObjectives(
            @ForAll @IntRange(min = 2, max = 5) int objectives, @ForAll @IntRange(min = 1, max = 40) int atLeast) {
        List<double[]> lattice = PreferenceVectors.lattice(objectives, atLeast);

        assertThat(lattice).hasSizeGreaterThanOrEqualTo(atLeast).allSatisfy(weights -> {
            assertThat(weights).hasSize(objectives);
            assertThat(Arrays.stream(weights).min().getAsDouble()).isNotNegative();
            assertThat(Arrays.stream(weights).sum()).isCloseTo(objectives, within(1e-12));
        });
        assertThat(lattice.stream().map(Arrays::toString).distinct()).hasSameSizeAs(lattice);
    }

    @Property(tries = 20)
    void eachObjectiveAloneIsOneOfThem(
            @ForAll @IntRange(min = 2, max = 5) int objectives, @ForAll @IntRange(min = 1, max = 40) int atLeast) {
        List<double[]> lattice = PreferenceVectors.lattice(objectives, atLeast);

        for (int alone = 0; alone < objectives; alone++) {
            double[] vertex = new double[objectives];
            vertex[alone] = objectives;
            assertThat(lattice).contains(vertex);
        }
    }

    @Test
    void aVectorIsTheSettingsWithOtherWeightsAndNothingElse() {
        ShortVideoSettings settings = new ShortVideoSettings(folder, "labelcraft.evaluation.sweep-points = 15");

        List<LabelVariant> vectors = PreferenceVectors.of(settings.spec(), settings);

        assertThat(vectors).hasSize(15);
        LabelVariant second = vectors.get(1);
        assertThat(second.name()).isEqualTo("weights 2.25 0.75 0");
        assertThat(second.settings())
                .hasToString("{labelcraft.objectives.usage.weight=2.25, labelcraft.objectives.engagement.weight=0.75,"
                        + " labelcraft.objectives.retention.weight=0}");
        assertThat(second.spec().objectives())
                .extracting(objective -> objective.weight())
                .containsExactly(2.25, 0.75, 0.0);
        assertThat(second.spec())
                .usingRecursiveComparison()
                .ignoringFields("objectives", "effective")
                .isEqualTo(settings.spec());
    }

    @Test
    void preferencesAmongOneObjectiveAreNone() {
        ShortVideoSettings settings = new ShortVideoSettings(
                folder, "labelcraft.objectives { engagement = null, retention = null, usage.weight = 2 }");

        assertThatThrownBy(() -> PreferenceVectors.of(settings.spec(), settings))
                .isInstanceOf(UserException.class)
                .hasMessage("There is one objective, usage, so there are no preferences to sweep. Declare another one,"
                        + " or use labelcraft:train.");
    }
}
