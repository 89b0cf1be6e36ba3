package io.labelcraft.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.Golden;
import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import io.labelcraft.config.TrainingSpec.SoftTopKSpec.Form;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SoftTopKTest {

    static Stream<Arguments> goldenCases() {
        return StreamSupport.stream(
                        Golden.read("soft_topk_two_anchors.json").get("cases").spliterator(), false)
                .flatMap(golden -> Arrays.stream(Way.values()).map(way -> Arguments.of(way, golden)));
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void equalsTheGoldenValuesInDouble(Way way, JsonNode golden) {
        SoftList list = select(way, golden, Golden.doubles(golden.get("scores")));
        double[] expected = Golden.doubles(golden.get("alpha"));
        for (int i = 0; i < expected.length; i++) {
            assertThat(list.alphas()[i]).isCloseTo(expected[i], within(1e-6));
        }
        assertThat(list.hard()).isEqualTo(golden.get("gradient").isNull());
        double[] gradient = list.pullback(Golden.doubles(golden.get("w")));
        if (golden.get("gradient").isNull()) {
            assertThat(gradient).containsOnly(0.0);
        } else {
            assertClose(gradient, Golden.doubles(golden.get("gradient")), 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void staysCloseToTheGoldenValuesForScoresInFloat(Way way, JsonNode golden) {
        double[] scores = Golden.doubles(golden.get("scores"));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) scores[i];
        }
        double tolerance = golden.get("epsilon").asDouble() >= 1e-3 ? 1e-3 : 1e-2;
        SoftList list = select(way, golden, scores);
        assertClose(list.alphas(), Golden.doubles(golden.get("alpha")), tolerance);
        if (!golden.get("gradient").isNull()) {
            double[] gradient = list.pullback(Golden.doubles(golden.get("w")));
            assertClose(gradient, Golden.doubles(golden.get("gradient")), tolerance);
        }
    }

    @Property(tries = 500)
    void inEveryFormAlphasSumToKAndFollowTheOrderOfTheScoresTiesIncluded(
            @ForAll Form form,
            @ForAll @IntRange(max = 4) int sharpness,
            @ForAll @IntRange(min = 2, max = 60) int n,
            @ForAll @IntRange(min = 1, max = 59) int wanted,
            @ForAll long seed) {
        int k = Math.min(wanted, n - 1);
        double[] scores = new Random(seed)
                .doubles(n, -5, 5)
                .map(score -> Math.rint(4 * score) / 4)
                .toArray();
        double epsilon = Math.pow(10, -sharpness);
        double[] alphas = SoftTopK.of(new SoftTopKSpec(form, epsilon, epsilon))
                .select(scores, k)
                .alphas();
        assertThat(Arrays.stream(alphas).sum()).isCloseTo(k, within(1e-9));
        for (int i = 1; i < n; i++) {
            double difference = (alphas[i] - alphas[i - 1]) * Math.signum(scores[i] - scores[i - 1]);
            assertThat(difference).isGreaterThan(-1e-12);
            if (scores[i] == scores[i - 1]) {
                assertThat(alphas[i]).isCloseTo(alphas[i - 1], within(1e-12));
            }
        }
    }

    @Property(tries = 50)
    void gradientOnStandardisedScoresEqualsCentralDifferences(@ForAll long seed) {
        Random random = new Random(seed);
        double[] scores = random.doubles(12, -2, 2).toArray();
        double[] weights = random.doubles(12, -1, 1).toArray();
        SoftTopK softTopK = temperature(0.3);
        double[] gradient = softTopK.select(scores, 4).pullback(weights);
        double step = 1e-6;
        for (int i = 0; i < scores.length; i++) {
            double[] up = scores.clone();
            double[] down = scores.clone();
            up[i] += step;
            down[i] -= step;
            double difference = (dot(softTopK.select(up, 4).alphas(), weights)
                            - dot(softTopK.select(down, 4).alphas(), weights))
                    / (2 * step);
            assertThat(gradient[i]).isCloseTo(difference, within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void constantScoresShareTheListEvenlyAndHaveNoGradient(Way way) {
        SoftTopKSpec temperature = new SoftTopKSpec(Form.TEMPERATURE, 0, 0.3);
        SoftList list = way.select(temperature, new double[] {2, 2, 2, 2}, 1);
        assertThat(list.alphas()).containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-12));
        assertThat(list.hard()).isTrue();
        assertThat(list.pullback(new double[] {1, 2, 3, 4})).containsOnly(0.0);
    }

    @ParameterizedTest
    @EnumSource
    void tiesAtTheEdgeShareThePlacesThatAreLeft(Way way) {
        SoftTopKSpec temperature = new SoftTopKSpec(Form.TEMPERATURE, 0, 1e-2);
        double[] alphas =
                way.select(temperature, new double[] {2, 0, 2, -1, 2}, 2).alphas();
        double share = 2.0 / 3;
        assertThat(alphas).containsExactly(new double[] {share, 0, share, 0, share}, within(1e-12));
    }

    @Test
    void refusesAUserWithoutMoreCandidatesThanK() {
        assertThatThrownBy(() -> temperature(0.3).select(new double[] {1, 2}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k = 2, n = 2");
    }

    private static SoftList select(Way way, JsonNode golden, double[] scores) {
        SoftTopKSpec entropic =
                new SoftTopKSpec(Form.ENTROPIC, golden.get("epsilon").asDouble(), 0);
        return way.select(entropic, scores, golden.get("k").asInt());
    }

    private static SoftTopK temperature(double temperature) {
        return SoftTopK.of(new SoftTopKSpec(Form.TEMPERATURE, 0, temperature));
    }

    /** Relative to the largest component. */
    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(tolerance * largest + 1e-12));
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
