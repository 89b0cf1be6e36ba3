package io.labelcraft.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.UserException;
import io.labelcraft.labeling.FittedInputs;
import io.labelcraft.labeling.Labeler;
import io.labelcraft.labeling.LabelingInput;
import io.labelcraft.nn.MultilayerPerceptron;
import io.labelcraft.nn.ParameterLayout.Block;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * {@code labeler.json}: the labelling model as plain data: its inputs with their fitted scales and ranks, its matrices row by row,
 * and the calibration from output to label. It labels any feedback of the same fields.
 */
public final class LabelerFile {

    private static final int SCHEMA = 2;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NEXT_STEP = "Write the file anew with labelcraft:train.";

    private LabelerFile() {}

    static void write(Labeler labeler, Path file) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        ArrayNode inputs = root.putArray("inputs");
        labeler.inputs().inputs().forEach(input -> inputs.add(MAPPER.<JsonNode>valueToTree(input)));
        ArrayNode hidden = root.putArray("hidden");
        labeler.network().hidden().forEach(hidden::add);
        root.set("calibration", MAPPER.valueToTree(labeler.calibration()));
        ObjectNode parameters = root.putObject("parameters");
        for (Block block : labeler.network().layout().blocks()) {
            ObjectNode matrix = parameters.putObject(block.name());
            matrix.put("rows", block.rows());
            matrix.put("columns", block.columns());
            ArrayNode numbers = matrix.putArray("values");
            Arrays.stream(labeler.parameters(), block.offset(), block.offset() + block.length())
                    .forEach(numbers::add);
        }
        JsonFiles.write(file, root);
    }

    /**
     * Reads a labelling model.
     *
     * @throws UserException if the file is missing, damaged or of another schema
     */
    public static Labeler read(Path file) {
        try {
            JsonNode root = JsonFiles.read(file);
            if (root.path("schema").asInt() != SCHEMA) {
                throw new UserException("The labelling model " + file + " has schema "
                        + root.path("schema").asText() + ", expected " + SCHEMA + ". " + NEXT_STEP);
            }
            return labeler(root);
        } catch (NoSuchFileException e) {
            throw new UserException(
                    "There is no labelling model " + file
                            + ". Learn one with labelcraft:train; then it labels other logs.",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException(
                    "The labelling model " + file + " cannot be read (" + e.getMessage() + "). " + NEXT_STEP, e);
        }
    }

    private static Labeler labeler(JsonNode root) throws IOException {
        List<LabelingInput> inputs = List.of(MAPPER.treeToValue(root.required("inputs"), LabelingInput[].class));
        List<Integer> hidden = List.of(MAPPER.treeToValue(root.required("hidden"), Integer[].class));
        JsonNode matrices = root.required("parameters");
        MultilayerPerceptron network =
                new MultilayerPerceptron(inputs.size(), hidden, matrices.has("bias0"), matrices.has("skip"));
        double[] parameters = new double[network.layout().length()];
        for (Block block : network.layout().blocks()) {
            double[] values = MAPPER.treeToValue(matrices.required(block.name()).required("values"), double[].class);
            if (values.length != block.length()) {
                throw new IllegalArgumentException(
                        block.name() + " has " + values.length + " values, expected " + block.length());
            }
            System.arraycopy(values, 0, parameters, block.offset(), values.length);
        }
        return new Labeler(
                new FittedInputs(inputs),
                network,
                parameters,
                MAPPER.treeToValue(root.required("calibration"), Labeler.Calibration.class));
    }
}
