package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.training.LearnedLabels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * {@code labeler.json}: the labelling model as plain data: the names of its inputs, its matrices row by row, and the calibration
 * from output to label.
 */
record LabelerFile(LabelingSpec spec, LearnedLabels learned) {

    private static final int SCHEMA = 1;

    void write(Path file) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        ArrayNode inputs = root.putArray("inputs");
        learned.inputs().columns().keySet().forEach(inputs::add);
        ArrayNode hidden = root.putArray("hidden");
        spec.hidden().forEach(hidden::add);
        root.put("output", spec.output().name().toLowerCase(Locale.ROOT));
        ObjectNode calibration = root.putObject("calibration");
        calibration.put("mean", learned.calibration().mean());
        calibration.put("deviation", learned.calibration().deviation());
        ObjectNode parameters = root.putObject("parameters");
        double[] values = learned.model().parameters().snapshot().toArray();
        for (ParameterLayout.Block block : learned.model().parameters().layout().blocks()) {
            ObjectNode matrix = parameters.putObject(block.name());
            matrix.put("rows", block.rows());
            matrix.put("columns", block.columns());
            ArrayNode numbers = matrix.putArray("values");
            Arrays.stream(values, block.offset(), block.offset() + block.length())
                    .forEach(numbers::add);
        }
        JsonFiles.write(file, root);
    }
}
