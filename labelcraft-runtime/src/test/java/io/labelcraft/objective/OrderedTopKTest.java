package io.labelcraft.objective;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedTopKTest {

    static Stream<JsonNode> goldenCases() {
        return StreamSupport.stream(
                Golden.read("soft_topk_ordered.json").get("cases").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void equalsTheGoldenValuesInDouble(JsonNode golden) {
        SoftList list = select(golden, Golden.doubles(golden.get("scores")));
        assertThat(list.alphas()).containsExactly(Golden.doubles(golden.get("alpha")), within(1e-6));
        double[] gradient = list.pullback(Golden.doubles(golden.get("w")));
        assertClose(gradient, golden, 1e-6);
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void staysCloseToTheGoldenValuesForScoresInFloat(JsonNode golden) {
        double[] scores = Arrays.stream(Golden.doubles(golden.get("scores")))
                .map(score -> (float) score)
                .toArray();
        double tolerance = golden.get("epsilon").asDouble() >= 1e-3 ? 1e-3 : 1e-2;
        SoftList list = select(golden, scores);
        assertThat(list.alphas()).containsExactly(Golden.doubles(golden.get("alpha")), within(tolerance));
        assertClose(list.pullback(Golden.doubles(golden.get("w"))), golden, tolerance);
    }

    @Property(tries = 50)
    void withOneAnchorItIsTheEntropicForm(@ForAll long seed, @ForAll @IntRange(max = 4) int sharpness) {
        Random random = new Random(seed);
        double[] scores = random.doubles(15, -1, 1).toArray();
        double[] cotangent = random.doubles(15, -1, 1).toArray();
        SoftTopKSpec twoAnchors = new SoftTopKSpec(Form.ENTROPIC, epsilon(sharpness), 0);
        SoftList entropic = SoftTopK.of(twoAnchors).select(scores, 1);
        SoftList list = ordered(epsilon(sharpness)).select(scores, 1);
        assertThat(list.alphas()).containsExactly(entropic.alphas(), within(1e-12));
        double[] gradient = entropic.pullback(cotangent);
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        assertThat(list.pullback(cotangent)).containsExactly(gradient, within(1e-9 * largest + 1e-11));
    }

    @Property(tries = 300)
    void equalsTheSlowComputationOfEveryShare(
            @ForAll @IntRange(min = 2, max = 50) int n,
            @ForAll @IntRange(min = 1, max = 49) int wanted,
            @ForAll @IntRange(max = 4) int sharpness,
            @ForAll boolean ties,
            @ForAll @IntRange(min = -1, max = 2) int size,
            @ForAll long seed) {
        int k = Math.min(wanted, n - 1);
        Random random = new Random(seed);
        double[] scores = random.doubles(n, -2, 2)
                .map(score -> Math.pow(10, size) * (ties ? Math.rint(4 * score) / 4 : score))
                .toArray();
        double[] cotangent = random.doubles(n, -1, 1).toArray();
        SoftList list = ordered(epsilon(sharpness)).select(scores, k);
        SlowOrderedTopK slow = new SlowOrderedTopK(scores, k, epsilon(sharpness));
        assertThat(list.alphas()).containsExactly(slow.alphas(), within(1e-11));
        assertThat(list.hard()).isEqualTo(slow.spread() < SoftTopK.HARD);
        if (list.hard()) {
            assertThat(list.pullback(cotangent)).containsOnly(0);
        } else {
            double[] expected = slow.pullback(cotangent);
            double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
            double digitsLost = n * 0x1p-52 / slow.spread();
            assertThat(list.pullback(cotangent)).containsExactly(expected, within((1e-11 + digitsLost) * largest));
        }
    }

    @Test
    void scoresThatAreNotFiniteGiveNumbersThatAreNotFinite() {
        double[] alphas = ordered(1e-2)
                .select(new double[] {1, Double.NaN, 0.5, 2, Double.NaN}, 2)
                .alphas();
        assertThat(Arrays.stream(alphas).sum()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-2, 1e-4})
    void equalScoresShareTheListEvenly(double epsilon) {
        double[] alphas =
                ordered(epsilon).select(new double[] {2, 2, 2, 2, 2}, 3).alphas();
        assertThat(alphas).containsExactly(new double[] {0.6, 0.6, 0.6, 0.6, 0.6}, within(1e-12));
    }

    @Test
    void tiesAtTheEdgeShareThePlacesThatAreLeft() {
        double[] alphas = ordered(1e-4).select(new double[] {1, 5, 1, -3, 1}, 2).alphas();
        double third = 1.0 / 3;
        assertThat(alphas).containsExactly(new double[] {third, 1, third, 0, third}, within(1e-9));
    }

    private static SoftList select(JsonNode golden, double[] scores) {
        return ordered(golden.get("epsilon").asDouble())
                .select(scores, golden.get("k").asInt());
    }

    private static SoftTopK ordered(double epsilon) {
        return SoftTopK.of(new SoftTopKSpec(Form.ORDERED, epsilon, 0));
    }

    private static double epsilon(int sharpness) {
        return Math.pow(10, -sharpness);
    }

    /** Relative to the largest component; a gradient that is as good as none is compared as it is. */
    private static void assertClose(double[] actual, JsonNode golden, double tolerance) {
        double[] expected = Golden.doubles(golden.get("grad"));
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        double scale = golden.get("grad_is_degenerate").asBoolean() ? 1 : largest;
        assertThat(actual).containsExactly(expected, within(tolerance * scale));
    }
}
