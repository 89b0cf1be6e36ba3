package io.labelcraft.recommender;

import static io.labelcraft.Golden.doubles;
import static io.labelcraft.Golden.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.Golden;
import io.labelcraft.SmallLog;
import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Outputs and every gradient of {@code din} against the reference formulation in double precision. */
class DeepInterestNetworkGoldenTest {

    private static final double RELATIVE = 1e-8;

    /** Blocks here by name there; dense weights there have a row for each output. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("attention 0 weight", "att1_w"),
            Map.entry("attention 0 bias", "att1_b"),
            Map.entry("attention 1 weight", "att2_w"),
            Map.entry("attention 1 bias", "att2_b"),
            Map.entry("layer 0 weight", "fc1_w"),
            Map.entry("layer 0 bias", "fc1_b"),
            Map.entry("layer 0 gamma", "bn1_gamma"),
            Map.entry("layer 0 beta", "bn1_beta"),
            Map.entry("layer 0 alpha", "dice1_alpha"),
            Map.entry("layer 1 weight", "fc2_w"),
            Map.entry("layer 1 bias", "fc2_b"),
            Map.entry("layer 1 gamma", "bn2_gamma"),
            Map.entry("layer 1 beta", "bn2_beta"),
            Map.entry("layer 1 alpha", "dice2_alpha"),
            Map.entry("layer 2 weight", "out_w"),
            Map.entry("layer 2 bias", "out_b"),
            Map.entry("users", "user_id"));

    private static final List<String> ITEM_TABLES = List.of("item_id", "item_duration", "item_tag");

    @ParameterizedTest
    @CsvSource({"train, 0", "eval, 1"})
    void outputsAndGradientsEqualTheReference(String mode, int index) {
        JsonNode golden = Golden.read("din.json").get("cases").get(index);
        assertThat(golden.get("mode").asText()).isEqualTo(mode);
        DeepInterestNetwork network = network(golden);
        int[] rows = IntStream.range(0, golden.get("user").size()).toArray();
        Recommender.Pass pass = mode.equals("train") ? network.trainingPass(rows) : network.forward(rows);
        double[] labels = doubles(golden.get("labels"));
        assertClose("output", pass.scores().toDoubleVector(), doubles(golden.get("output")));

        INDArray residual = pass.scores().sub(Nd4j.createFromArray(labels));
        ParameterVector gradient = pass.pullback(residual.mul(2.0 / labels.length));
        double[] all = gradient.toArray();
        for (Block block : network.parameters().layout().blocks()) {
            double[] actual = Arrays.copyOfRange(all, block.offset(), block.offset() + block.length());
            assertClose(block.name(), actual, values(golden.get("grads"), block));
        }
    }

    private static void assertClose(String name, double[] actual, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(actual).as(name).containsExactly(expected, within(RELATIVE * largest + 1e-16));
    }

    /** The golden batch as log rows 0, 1, ..; after them a row for each item in a history. */
    private static DeepInterestNetwork network(JsonNode golden) {
        JsonNode parameters = golden.get("params");
        List<int[]> items = new ArrayList<>();
        golden.get("item").forEach(item -> items.add(Golden.ints(item)));
        List<int[]> histories = new ArrayList<>();
        for (JsonNode history : golden.get("history")) {
            List<Integer> rows = new ArrayList<>();
            for (JsonNode item : history) {
                if (item.get(0).asInt() != 0) {
                    rows.add(items.size());
                    items.add(Golden.ints(item));
                }
            }
            histories.add(rows.stream().mapToInt(Integer::intValue).toArray());
        }
        int[] itemRows =
                items.stream().flatMapToInt(item -> tableRows(item, parameters)).toArray();
        int size = ITEM_TABLES.stream()
                .mapToInt(table -> parameters.get(table).size())
                .sum();
        DeepInterestNetwork network = new DeepInterestNetwork(
                new EmbeddingRows(1, parameters.get("user_id").size(), Golden.ints(golden.get("user"))),
                new EmbeddingRows(ITEM_TABLES.size(), size, itemRows),
                new RowHistories(
                        histories::get, IntStream.range(0, items.size()).toArray()),
                new RecommenderSpec(
                        "din", 4, List.of(8, 5), List.of(6), Activation.NONE, true, 0, 0, 1, SmallLog.sgd(1, 0)),
                DataType.DOUBLE,
                1);
        for (Block block : network.parameters().layout().blocks()) {
            write(network.parameters().vector(), block, values(parameters, block));
        }
        setRunning(network, golden.get("running"));
        return network;
    }

    /** Rows of one table that holds all the golden's item tables one after the other. */
    private static IntStream tableRows(int[] item, JsonNode parameters) {
        int durations = parameters.get("item_id").size();
        int tags = durations + parameters.get("item_duration").size();
        return IntStream.of(item[0], durations + item[1], tags + item[2]);
    }

    private static void setRunning(DeepInterestNetwork network, JsonNode running) {
        if (running.isNull()) {
            return;
        }
        INDArray statistics = network.parameters().statistics().vector();
        List<Block> blocks = network.parameters().statistics().layout().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            write(statistics, blocks.get(i), doubles(running.get(i / 2).get(i % 2)));
        }
    }

    private static void write(INDArray vector, Block block, double[] values) {
        for (int i = 0; i < values.length; i++) {
            vector.putScalar(block.offset() + i, values[i]);
        }
    }

    private static double[] values(JsonNode golden, Block block) {
        if (block.name().equals("items")) {
            return ITEM_TABLES.stream()
                    .flatMap(table -> Arrays.stream(matrix(golden.get(table))))
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        }
        JsonNode values = golden.get(NAMES.get(block.name()));
        if (!values.get(0).isArray()) {
            return doubles(values);
        }
        double[][] rows = matrix(values);
        return block.table()
                ? Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray()
                : IntStream.range(0, rows[0].length)
                        .boxed()
                        .flatMap(column -> Arrays.stream(rows).map(row -> row[column]))
                        .mapToDouble(Double::doubleValue)
                        .toArray();
    }
}
