package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.MetricColumn;
import java.util.List;

/** What the files of all comparisons begin with: how it was measured, and where it comes from. */
record ComparisonHead(ModelSpec spec, FeedbackTable table, Provenance provenance) {

    static final MetricColumn BALANCED = new MetricColumn(
            "C", "balanced score: mean of NWTG, NEG and DS, each as a share of the best fixed label's", "");

    private static final int SCHEMA = 1;

    /**
     * A file that holds the head alone.
     *
     * @param k length of the lists
     * @param users test users that count
     * @param balanced whether there is a balanced score, which becomes the last column
     */
    ObjectNode json(int k, int users, List<MetricColumn> columns, boolean balanced) {
        EvaluationSpec settings = spec.evaluation();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("model", spec.model());
        root.put("k", k);
        root.put("users", users);
        root.put("metric", SharedJson.name(settings.metric()));
        root.put("confidence", settings.confidence());
        root.put("resamples", settings.resamples());
        root.set("rows", SharedJson.rows(table));
        root.set("provenance", provenance.json());
        ArrayNode metrics = root.putArray("metrics");
        columns.forEach(column -> metrics.add(metric(column)));
        if (balanced) {
            metrics.add(metric(BALANCED));
        }
        return root;
    }

    private static ObjectNode metric(MetricColumn column) {
        ObjectNode metric = JsonNodeFactory.instance.objectNode();
        metric.put("name", column.name());
        metric.put("title", column.title());
        metric.put("unit", column.unit());
        metric.put("better", "higher");
        return metric;
    }
}
