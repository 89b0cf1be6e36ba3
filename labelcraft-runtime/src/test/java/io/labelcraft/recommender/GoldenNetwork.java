package io.labelcraft.recommender;

import static io.labelcraft.Golden.doubles;
import static io.labelcraft.Golden.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.Golden;
import io.labelcraft.SmallLog;
import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.nn.ParameterLayout.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The {@code din} of the golden files: its parameters and the rows that it scores. */
final class GoldenNetwork {

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

    private GoldenNetwork() {}

    /** The network whose log rows 0, 1, .. are the golden batches; after them comes a row for each item in a history. */
    static DeepInterestNetwork of(JsonNode parameters, JsonNode running, List<JsonNode> batches) {
        List<int[]> items = new ArrayList<>();
        batches.forEach(batch -> batch.get("item").forEach(item -> items.add(Golden.ints(item))));
        List<int[]> histories = new ArrayList<>();
        batches.forEach(batch -> batch.get("history").forEach(history -> histories.add(addRows(history, items))));
        int[] users = batches.stream()
                .flatMapToInt(batch -> IntStream.of(Golden.ints(batch.get("user"))))
                .toArray();
        int[] itemRows =
                items.stream().flatMapToInt(item -> tableRows(item, parameters)).toArray();
        int size = ITEM_TABLES.stream()
                .mapToInt(table -> parameters.get(table).size())
                .sum();
        DeepInterestNetwork network = new DeepInterestNetwork(
                new NetworkInputs(
                        new EmbeddingRows(1, parameters.get("user_id").size(), users),
                        new EmbeddingRows(ITEM_TABLES.size(), size, itemRows),
                        new RowHistories(
                                histories::get, IntStream.range(0, items.size()).toArray())),
                new RecommenderSpec(
                        "din", 4, List.of(8, 5), List.of(6), Activation.NONE, true, 0, 0, 1, SmallLog.sgd(1, 0)),
                DataType.DOUBLE,
                1);
        for (Block block : network.parameters().layout().blocks()) {
            write(network.parameters().vector(), block, values(parameters, block));
        }
        setRunning(network, running);
        return network;
    }

    /** Adds a row for each item of a history, whose first ones may be padding. */
    private static int[] addRows(JsonNode history, List<int[]> items) {
        List<Integer> rows = new ArrayList<>();
        for (JsonNode item : history) {
            if (item.get(0).asInt() != 0) {
                rows.add(items.size());
                items.add(Golden.ints(item));
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
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

    /** The golden numbers of a block, in the block's order. */
    static double[] values(JsonNode golden, Block block) {
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
