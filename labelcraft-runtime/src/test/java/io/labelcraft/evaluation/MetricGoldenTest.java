package io.labelcraft.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.Golden;
import io.labelcraft.evaluation.NormalisedGain.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricGoldenTest {

    private static final int K = 10;

    static Stream<JsonNode> users() {
        return StreamSupport.stream(
                Golden.read("eval_metrics.json").get("users").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("users")
    void equalsTheGoldenValuesOfOneUser(JsonNode golden) {
        double[] scores = Golden.doubles(golden.get("scores"));
        RankedList list = RankedList.of(IntStream.range(0, scores.length).toArray(), scores);
        assertMetric(gain("NWTG", golden, "watch", Form.PAPER), list, golden.get("NWTG10"));
        assertMetric(gain("NEG", golden, "explicit", Form.PAPER), list, golden.get("NEG10"));
        assertMetric(
                new DurationSpread("DS", Golden.doubles(golden.get("duration"))), list, golden.get("DS10_sample_std"));
    }

    static Stream<JsonNode> usersWithoutTies() {
        return users().filter(user -> !user.get("kind").asText().equals("tied scores"))
                .filter(user -> !user.get("reference_nwtg_neg_ds").isNull());
    }

    @ParameterizedTest
    @MethodSource("usersWithoutTies")
    void theReferenceFormEqualsWhatThePublishedCodeGives(JsonNode golden) {
        double[] scores = Golden.doubles(golden.get("scores"));
        RankedList list = RankedList.of(IntStream.range(0, scores.length).toArray(), scores);
        JsonNode expected = golden.get("reference_nwtg_neg_ds");
        assertMetric(gain("NWTG", golden, "watch", Form.REFERENCE), list, expected.get(0));
        assertMetric(gain("NEG", golden, "explicit", Form.REFERENCE), list, expected.get(1));
    }

    private static NormalisedGain gain(String name, JsonNode golden, String column, Form form) {
        return new NormalisedGain(name, Golden.doubles(golden.get(column)), form);
    }

    @Test
    void equalsTheGoldenMeansOverUsersWithMoreThanKRows() {
        List<int[]> rowsOfUsers = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        List<Double> explicit = new ArrayList<>();
        List<Double> duration = new ArrayList<>();
        users().forEach(user -> {
            int first = scores.size();
            int n = user.get("n").asInt();
            if (n > K) {
                rowsOfUsers.add(IntStream.range(first, first + n).toArray());
            }
            for (int i = 0; i < n && n > K; i++) {
                scores.add(user.get("scores").get(i).asDouble());
                explicit.add(user.get("explicit").get(i).asDouble());
                duration.add(user.get("duration").get(i).asDouble());
            }
        });
        Evaluator evaluator = new Evaluator(
                List.of(
                        new NormalisedGain("NEG", array(explicit), Form.PAPER),
                        new DurationSpread("DS", array(duration))),
                rowsOfUsers,
                K);
        Map<String, UserMetric> measured = evaluator.measure(array(scores));
        JsonNode golden = Golden.read("eval_metrics.json").get("aggregate");
        assertThat(measured.get("NEG").mean())
                .isCloseTo(golden.get("mean_NEG_ideal0_excluded").asDouble(), within(1e-9));
        assertThat(measured.get("DS").mean())
                .isCloseTo(golden.get("mean_DS_sample").asDouble(), within(1e-9));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void assertMetric(Metric metric, RankedList list, JsonNode expected) {
        double value = metric.value(list, K);
        if (expected.isNull()) {
            assertThat(value).isNaN();
        } else {
            assertThat(value).isCloseTo(expected.asDouble(), within(1e-9));
        }
    }
}
