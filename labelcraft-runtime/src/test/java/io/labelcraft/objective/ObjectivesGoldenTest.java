package io.labelcraft.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.Golden;
import io.labelcraft.SmallLog;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.scaling.PiecewiseScale;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

class ObjectivesGoldenTest {

    static Stream<JsonNode> goldenCases() {
        return StreamSupport.stream(
                Golden.read("bilevel_parts.json").get("cases").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void equalsTheGoldenObjectivesOfGivenAlphas(JsonNode golden) {
        double[] sum = new double[3];
        int users = golden.get("valid").size();
        for (int user = 0; user < users; user++) {
            JsonNode feedback = golden.get("valid").get(user);
            double[] shares = Arrays.stream(Golden.doubles(golden.get("alpha").get(user)))
                    .map(alpha -> alpha / golden.get("k").asInt())
                    .toArray();
            int[] rows = IntStream.range(0, shares.length).toArray();
            List<Objective> objectives = List.of(
                    new MeanObjective("usage", scaled(golden, "w", Golden.column(feedback, 0)), false),
                    new MeanObjective("engagement", Golden.column(feedback, 2), false),
                    new SpreadObjective("retention", scaled(golden, "d", Golden.column(feedback, 1)), false));
            for (int j = 0; j < sum.length; j++) {
                sum[j] += objectives.get(j).value(shares, rows) / users;
            }
        }
        double[] expected = Golden.doubles(golden.get("M"));
        for (int j = 0; j < sum.length; j++) {
            assertThat(sum[j]).isCloseTo(expected[j], within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void dynamicWeightsOfThePaperEqualTheGoldenSoftmax(JsonNode golden) {
        BalancingSpec spec =
                new BalancingSpec(BalancingSpec.Kind.DYNAMIC, golden.get("tau").asDouble(), 0, false, 0, 0, 0);
        double[] ones = {1, 1, 1};
        double[] weights = new Balancing(spec, ones, ones, ones).weights(Golden.doubles(golden.get("M")));
        assertThat(weights).containsExactly(Golden.doubles(golden.get("weights_softmax")), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void pullbackOfTheWeightedSumEqualsCentralDifferences(Way way) {
        Random random = new Random(3);
        double[] column = random.doubles(30).toArray();
        List<Objective> objectives = List.of(
                new MeanObjective("mean", column, false),
                new SpreadObjective("spread", random.doubles(30).toArray(), false),
                new SpreadObjective("narrow", column, true));
        TopKObjectives lists = way.objectives(SmallLog.spec().training().softTopK(), objectives, 3);
        List<int[]> users = List.of(
                IntStream.range(0, 10).toArray(),
                IntStream.range(10, 18).toArray(),
                IntStream.range(18, 30).toArray());
        double[] scores = random.doubles(30, -2, 2).toArray();
        double[] weights = {0.7, 1.3, 0.4};
        double[] gradient = lists.lists(Nd4j.createFromArray(scores), users)
                .pullback(weights)
                .toDoubleVector();
        double step = 1e-6;
        for (int i = 0; i < scores.length; i++) {
            double[] up = scores.clone();
            double[] down = scores.clone();
            up[i] += step;
            down[i] -= step;
            double difference = (total(lists, weights, up, users) - total(lists, weights, down, users)) / (2 * step);
            assertThat(gradient[i]).isCloseTo(difference, within(1e-7));
        }
    }

    private static double[] scaled(JsonNode golden, String field, double[] values) {
        JsonNode scale = golden.get("scale");
        return new PiecewiseScale(
                        scale.get(field + "_beta").asDouble(),
                        scale.get(field + "_max").asDouble(),
                        scale.get("beta_prime").asDouble())
                .scale(values);
    }

    private static double total(TopKObjectives lists, double[] weights, double[] scores, List<int[]> users) {
        double[] values = lists.lists(Nd4j.createFromArray(scores), users).values();
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }
}
