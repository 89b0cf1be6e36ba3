package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.AblatedLabel;
import io.labelcraft.experiment.Ablation;

/** {@code ablation.json}: the whole method first, then what it is without each part. */
record AblationFile(ModelSpec spec, FeedbackTable table, Ablation ablation, Provenance provenance) {

    ObjectNode json() {
        ObjectNode root = new ComparisonHead(spec, table, provenance)
                .json(ablation.k(), ablation.users(), ablation.columns(), ablation.balanced());
        ArrayNode labels = root.putArray("ablation");
        ablation.labels().forEach(label -> add(labels.addObject(), label));
        root.set("unmeasurable", SharedJson.unmeasurable(ablation.unmeasurable()));
        return root;
    }

    private static void add(ObjectNode node, AblatedLabel label) {
        node.put("name", label.variant().name());
        ObjectNode settings = node.putObject("settings");
        label.variant().settings().forEach(settings::put);
        node.put("collapsed", label.collapsed());
        node.set("metrics", SharedJson.estimates(label.metrics()));
        if (!label.difference().isEmpty()) {
            node.set("difference", SharedJson.estimates(label.difference()));
        }
    }
}
