package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.RecommenderTransfer;
import io.labelcraft.experiment.Transfer;
import io.labelcraft.experiment.TransferredLabel;

/** {@code transfer.json}: every label in every recommender, and what it came from. */
record TransferFile(ModelSpec spec, FeedbackTable table, Transfer transfer, Provenance provenance) {

    ObjectNode json() {
        ObjectNode root = new ComparisonHead(spec, table, provenance)
                .json(transfer.k(), transfer.users(), transfer.columns(), transfer.balanced());
        ArrayNode rows = root.putArray("transfer");
        for (RecommenderTransfer recommender : transfer.recommenders()) {
            recommender.labels().forEach(label -> rows.add(row(recommender, label)));
        }
        root.set("unmeasurable", SharedJson.unmeasurable(transfer.unmeasurable()));
        return root;
    }

    private static ObjectNode row(RecommenderTransfer recommender, TransferredLabel label) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("recommender", recommender.name());
        node.put("library", recommender.library().title());
        node.put("searched", recommender.searched());
        node.put("method", label.method());
        node.put("kind", SharedJson.name(label.kind()));
        node.put("collapsed", label.collapsed());
        node.set("estimated", JsonFiles.number(label.estimated()));
        ObjectNode metrics = node.putObject("metrics");
        label.metrics().forEach((name, summary) -> metrics.set(name, SharedJson.summary(summary)));
        label.balanced()
                .ifPresent(balanced -> metrics.set(ComparisonHead.BALANCED.name(), SharedJson.estimate(balanced)));
        label.difference().ifPresent(difference -> node.set("difference", SharedJson.difference(difference)));
        return node;
    }
}
