package io.labelcraft.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.Streams;
import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a run's {@code metrics.json} that the gate looks at. What is not in the file is zero, empty or NaN. */
record RunMetrics(JsonNode root) {

    static final String FILE = "metrics.json";
    static final String LEARNED = "LabelCraft";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * What the run's labelling model reaches above the published one on the same test users.
     *
     * @param difference of the means over users; more is better
     * @param low lower end of its interval
     * @param high upper end
     * @param published mean of the published labelling model
     */
    record ObjectiveChange(String objective, double difference, double low, double high, double published) {}

    /**
     * The same over all objectives.
     *
     * @param mean of the differences, each relative to the published mean, by the objectives' weights
     * @param low lower end of its interval
     * @param high upper end
     */
    record BalanceChange(double mean, double low, double high) {}

    static RunMetrics read(Path file) {
        try {
            return new RunMetrics(MAPPER.readTree(Files.readString(file)));
        } catch (IOException e) {
            String fault = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.toString();
            throw new UserException(
                    "Cannot read the run's metrics " + file + " (" + fault
                            + "). Make the run anew with labelcraft:train -Dlabelcraft.force=true.",
                    e);
        }
    }

    long rowsRead() {
        return root.path("rows").path("read").asLong();
    }

    long rowsRefused() {
        return root.path("rows").path("refused").asLong();
    }

    /** Whether most users get one score for all their rows from the recommender of the learned labels. */
    boolean collapsed() {
        return Streams.stream(root.path("collapsed"))
                .anyMatch(method -> method.asText().equals(LEARNED));
    }

    /**
     * Objectives that some method has a number for on the test users, but not the learned labels. Metrics M1, M2 .. of a method are
     * the objectives in their order.
     */
    List<String> notNumbers() {
        List<String> names = new ArrayList<>();
        JsonNode objectives = root.path("objectives");
        for (int j = 0; j < objectives.size(); j++) {
            String metric = "M" + (j + 1);
            boolean measurable = Streams.stream(root.path("methods")).anyMatch(method -> isNumber(method, metric));
            if (measurable && !isNumber(root.path("methods").path(LEARNED), metric)) {
                names.add(objectives.get(j).asText());
            }
        }
        return names;
    }

    /** Empty in a run that was not compared with published labels. */
    List<ObjectiveChange> objectiveChanges() {
        JsonNode published = root.path("published");
        return Streams.stream(published.path("difference").fields())
                .map(entry -> new ObjectiveChange(
                        entry.getKey(),
                        number(entry.getValue(), "mean"),
                        number(entry.getValue(), "low"),
                        number(entry.getValue(), "high"),
                        number(published.path("means"), entry.getKey())))
                .toList();
    }

    /** Empty in a run that was not compared with published labels. */
    Optional<BalanceChange> balanceChange() {
        JsonNode balance = root.path("published").path("balance");
        return balance.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        new BalanceChange(number(balance, "mean"), number(balance, "low"), number(balance, "high")));
    }

    private static boolean isNumber(JsonNode method, String metric) {
        return method.path(metric).path("mean").isNumber();
    }

    private static double number(JsonNode node, String name) {
        return node.path(name).asDouble(Double.NaN);
    }
}
