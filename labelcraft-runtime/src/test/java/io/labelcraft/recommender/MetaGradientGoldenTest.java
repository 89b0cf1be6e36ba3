package io.labelcraft.recommender;

import static io.labelcraft.Golden.doubles;
import static io.labelcraft.Golden.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.Golden;
import io.labelcraft.SmallLog;
import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.objective.Objective;
import io.labelcraft.objective.SoftTopK;
import io.labelcraft.objective.TopKObjectives;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The whole step on {@code din} with frozen statistics, against double automatic differentiation: theta', the lists at theta', the
 * objectives, and J v of each. What J v makes of phi is tested where the labelling model is.
 */
class MetaGradientGoldenTest {

    private static final double RELATIVE = 1e-8;
    private static final int CANDIDATES = 12;

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(
                Golden.read("meta_gradient_frozen.json").get("cases").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPartOfTheStepEqualsTheReference(JsonNode golden) {
        List<JsonNode> batches = new ArrayList<>(List.of(golden.get("train")));
        golden.get("valid").forEach(batches::add);
        DeepInterestNetwork network = GoldenNetwork.of(golden.get("theta"), golden.get("running"), batches);
        double[] labels = doubles(golden.get("labels"));
        int[] train = IntStream.range(0, labels.length).toArray();

        Recommender.Pass pass = network.forward(train);
        assertClose("f", pass.scores().toDoubleVector(), doubles(golden.get("train_outputs")));
        double rate = golden.get("eta1").asDouble();
        INDArray residual = pass.scores().sub(Nd4j.createFromArray(labels));
        Optimiser.of(SmallLog.sgd(rate, 0), network.parameters())
                .step(pass.pullback(residual.mul(2.0 / labels.length)), rate);
        assertParameters(network, golden.get("theta_prime"));

        List<int[]> users = users(golden, labels.length);
        Recommender.Pass holdOut =
                network.forward(users.stream().flatMapToInt(Arrays::stream).toArray());
        double[] scores = holdOut.scores().toDoubleVector();
        assertClose("scores", scores, flat(golden.get("valid_scores")));
        assertClose("alpha", alphas(golden, scores, users.size()), flat(golden.get("alpha")));

        TopKObjectives.Lists lists = TopKObjectives.byLoops(
                        softTopK(golden), objectives(golden), golden.get("k").asInt())
                .lists(holdOut.scores(), users);
        assertClose("M", lists.values(), doubles(golden.get("M")));
        for (int j = 0; j < 3; j++) {
            double[] one = new double[3];
            one[j] = 1;
            ParameterVector gradient = holdOut.pullback(lists.pullback(one));
            double[] pushed = pass.pushforward(gradient).toDoubleVector();
            assertClose(
                    "J v of M" + (j + 1), pushed, doubles(golden.get("J_dot_v").get(j)));
        }
    }

    private static List<int[]> users(JsonNode golden, int from) {
        return IntStream.range(0, golden.get("valid").size())
                .mapToObj(user -> IntStream.range(0, CANDIDATES)
                        .map(i -> from + user * CANDIDATES + i)
                        .toArray())
                .toList();
    }

    private static SoftTopKSpec softTopK(JsonNode golden) {
        double epsilon = golden.get("epsilon").asDouble();
        return new SoftTopKSpec(SoftTopKSpec.Form.ORDERED, epsilon, 1);
    }

    private static double[] alphas(JsonNode golden, double[] scores, int users) {
        return IntStream.range(0, users)
                .mapToObj(user -> Arrays.copyOfRange(scores, user * CANDIDATES, (user + 1) * CANDIDATES))
                .flatMapToDouble(own -> Arrays.stream(SoftTopK.of(softTopK(golden))
                        .select(own, golden.get("k").asInt())
                        .alphas()))
                .toArray();
    }

    /** The columns of the reference by log row: hold-out rows follow the training rows. */
    private static List<Objective> objectives(JsonNode golden) {
        JsonNode scale = golden.get("scale");
        double share = scale.get("beta_prime").asDouble();
        DoubleUnaryOperator watch =
                scale(scale.get("w_beta").asDouble(), scale.get("w_max").asDouble(), share);
        DoubleUnaryOperator duration =
                scale(scale.get("d_beta").asDouble(), scale.get("d_max").asDouble(), share);
        return List.of(
                new Mean(column(golden, 0, watch)),
                new Mean(column(golden, 2, value -> value)),
                new Spread(column(golden, 1, duration)));
    }

    private static DoubleUnaryOperator scale(double knee, double most, double share) {
        return value -> value <= knee ? value / knee * share : 1 - (1 - share) * (most - value) / (most - knee);
    }

    private static double[] column(JsonNode golden, int index, DoubleUnaryOperator scale) {
        Stream<JsonNode> batches = Stream.concat(
                Stream.of(golden.get("train")),
                StreamSupport.stream(golden.get("valid").spliterator(), false));
        return batches.flatMapToDouble(batch -> Arrays.stream(Golden.column(batch.get("feedback_w_d_e"), index)))
                .map(scale)
                .toArray();
    }

    private static double[] flat(JsonNode rows) {
        return Arrays.stream(matrix(rows)).flatMapToDouble(Arrays::stream).toArray();
    }

    private static void assertParameters(DeepInterestNetwork network, JsonNode expected) {
        double[] all = network.parameters().settled().toDoubleVector();
        for (Block block : network.parameters().layout().blocks()) {
            double[] actual = Arrays.copyOfRange(all, block.offset(), block.offset() + block.length());
            assertClose(block.name(), actual, GoldenNetwork.values(expected, block));
        }
    }

    private static void assertClose(String name, double[] actual, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(actual).as(name).containsExactly(expected, within(RELATIVE * largest + 1e-16));
    }

    /** As published: without what keeps the engine's own square root differentiable where all values are equal. */
    private record Spread(double[] column) implements Objective {
        @Override
        public String name() {
            return "spread";
        }

        private double mean(double[] shares, int[] rows) {
            return new Mean(column).value(shares, rows);
        }

        @Override
        public double value(double[] shares, int[] rows) {
            double mean = mean(shares, rows);
            double[] squares = Arrays.stream(column)
                    .map(value -> (value - mean) * (value - mean))
                    .toArray();
            return Math.sqrt(new Mean(squares).value(shares, rows));
        }

        @Override
        public double quantity(double value) {
            return value;
        }

        @Override
        public void addGradient(double[] shares, int[] rows, double weight, double[] gradient) {
            double mean = mean(shares, rows);
            double factor = weight / (2 * value(shares, rows));
            double residual = 0;
            for (int i = 0; i < rows.length; i++) {
                residual += shares[i] * (column[rows[i]] - mean);
            }
            for (int i = 0; i < rows.length; i++) {
                double difference = column[rows[i]] - mean;
                gradient[i] += factor * (difference * difference - 2 * residual * column[rows[i]]);
            }
        }
    }

    private record Mean(double[] column) implements Objective {
        @Override
        public String name() {
            return "mean";
        }

        @Override
        public double value(double[] shares, int[] rows) {
            return IntStream.range(0, rows.length)
                    .mapToDouble(i -> shares[i] * column[rows[i]])
                    .sum();
        }

        @Override
        public double quantity(double value) {
            return value;
        }

        @Override
        public void addGradient(double[] shares, int[] rows, double weight, double[] gradient) {
            for (int i = 0; i < rows.length; i++) {
                gradient[i] += weight * column[rows[i]];
            }
        }
    }
}
