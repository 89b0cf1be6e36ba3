package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.Comparison;
import io.labelcraft.experiment.MethodResult;
import io.labelcraft.experiment.PublishedComparison;
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
        root.put("holdOutUsers", comparison.holdOutUsers());
        root.set("rows", SharedJson.rows(table));
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
        comparison.published().ifPresent(published -> root.set("published", published(published)));
        root.set("epochs", SharedJson.epochs(comparison.epochs(), comparison.objectives()));
        JsonFiles.write(file, root);
    }

    private static ObjectNode published(PublishedComparison published) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("version", published.version());
        ObjectNode means = node.putObject("means");
        published.means().forEach((objective, mean) -> means.set(objective, JsonFiles.number(mean)));
        node.set("difference", SharedJson.estimates(published.differences()));
        node.set("balance", SharedJson.estimate(published.balance()));
        return node;
    }

    private static ObjectNode method(MethodResult result) {
        ObjectNode metrics = JsonNodeFactory.instance.objectNode();
        result.metrics().forEach((name, summary) -> metrics.set(name, SharedJson.summary(summary)));
        return metrics;
    }
}
