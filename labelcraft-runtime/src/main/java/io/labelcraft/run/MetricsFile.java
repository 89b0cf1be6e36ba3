package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.Comparison;
import io.labelcraft.experiment.MethodResult;
import io.labelcraft.training.EpochRecord;
import java.nio.file.Path;

/** {@code metrics.json}: every method and metric, and the search's epochs. It holds no times, so equal runs give equal bytes. */
record MetricsFile(ModelSpec spec, FeedbackTable table, Comparison comparison) {

    private static final int SCHEMA = 1;

    void write(Path file) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("model", spec.model());
        root.put("k", comparison.k());
        root.put("users", comparison.users());
        root.set("rows", rows());
        ArrayNode objectives = root.putArray("objectives");
        comparison.objectives().forEach(objectives::add);
        ObjectNode methods = root.putObject("methods");
        comparison.results().forEach(result -> methods.set(result.method(), method(result)));
        ObjectNode balanced = root.putObject("balanced");
        comparison
                .balancedScores()
                .forEach((method, score) -> balanced.set(method, JsonFiles.number(score.orElse(Double.NaN))));
        ArrayNode collapsed = root.putArray("collapsed");
        comparison.results().stream().filter(MethodResult::collapsed).forEach(result -> collapsed.add(result.method()));
        ArrayNode epochs = root.putArray("epochs");
        comparison.epochs().forEach(epoch -> epochs.add(epoch(epoch)));
        JsonFiles.write(file, root);
    }

    private ObjectNode rows() {
        ObjectNode rows = JsonNodeFactory.instance.objectNode();
        rows.put("read", table.summary().read());
        rows.put("filtered", table.summary().filtered());
        rows.put("duplicates", table.summary().duplicates());
        rows.put("refused", table.summary().refusedRows());
        rows.put("accepted", table.rows());
        rows.put("train", table.split().train().length);
        rows.put("holdOut", table.split().holdOut().length);
        rows.put("test", table.split().test().length);
        return rows;
    }

    private static ObjectNode method(MethodResult result) {
        ObjectNode metrics = JsonNodeFactory.instance.objectNode();
        result.metrics().forEach((name, summary) -> {
            ObjectNode metric = metrics.putObject(name);
            metric.set("mean", JsonFiles.number(summary.mean()));
            metric.set("low", JsonFiles.number(summary.interval().low()));
            metric.set("high", JsonFiles.number(summary.interval().high()));
            metric.set("weighted", JsonFiles.number(summary.weighted()));
            metric.put("users", summary.users());
        });
        return metrics;
    }

    private ObjectNode epoch(EpochRecord epoch) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("epoch", epoch.epoch());
        node.set("loss", JsonFiles.number(epoch.loss()));
        node.set("objectives", byObjective(epoch.objectives()));
        node.set("weights", byObjective(epoch.weights()));
        return node;
    }

    private ObjectNode byObjective(double[] values) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int j = 0; j < values.length; j++) {
            node.set(comparison.objectives().get(j), JsonFiles.number(values[j]));
        }
        return node;
    }
}
