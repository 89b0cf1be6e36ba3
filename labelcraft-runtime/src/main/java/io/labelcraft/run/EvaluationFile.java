package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.DurationShares;
import io.labelcraft.experiment.EvaluatedMethod;
import io.labelcraft.experiment.Evaluation;
import io.labelcraft.experiment.SeedResult;
import io.labelcraft.explanation.LabelExplanation;
import java.util.Arrays;
import java.util.Map;

/** {@code evaluation.json}: every method and metric over all seeds and for each of them, and what they came from. */
record EvaluationFile(ModelSpec spec, FeedbackTable table, Evaluation evaluation, Provenance provenance) {

    ObjectNode json() {
        ObjectNode root = new ComparisonHead(spec, table, provenance)
                .json(
                        evaluation.k(),
                        evaluation.users(),
                        evaluation.columns(),
                        evaluation.bestFixedLabel().isPresent());
        ArrayNode methods = root.putArray("methods");
        evaluation.methods().forEach(method -> methods.add(method(method)));
        root.set("epochs", SharedJson.epochs(evaluation.learned().epochs(), evaluation.objectives()));
        putTaus(root);
        root.set("unmeasurable", SharedJson.unmeasurable(evaluation.unmeasurable()));
        root.set(
                "label",
                LabelExplanation.of(spec.log(), table, evaluation.learned().labeler())
                        .toJson());
        return root;
    }

    private void putTaus(ObjectNode root) {
        if (!evaluation.taus().isEmpty()) {
            ArrayNode taus = root.putArray("tau");
            evaluation.taus().forEach(tau -> taus.addObject()
                    .put("tau", tau.tau())
                    .put("collapsed", tau.collapsed())
                    .set("metrics", SharedJson.estimates(tau.metrics())));
        }
    }

    private static ObjectNode method(EvaluatedMethod method) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", method.name());
        node.put("kind", SharedJson.name(method.kind()));
        node.put("collapsed", method.collapsed());
        node.put("trials", method.trials());
        ObjectNode chosen = node.putObject("chosen");
        method.chosen().forEach(chosen::put);
        ObjectNode metrics = node.putObject("metrics");
        method.metrics().forEach((name, summary) -> metrics.set(name, SharedJson.summary(summary)));
        method.balanced()
                .ifPresent(balanced -> metrics.set(ComparisonHead.BALANCED.name(), SharedJson.estimate(balanced)));
        method.difference().ifPresent(difference -> node.set("difference", SharedJson.difference(difference)));
        putDifferences(node, method.balancedDifferences());
        if (!method.controlDifferences().isEmpty()) {
            ArrayNode controls = node.putArray("controls");
            method.controlDifferences().forEach(difference -> controls.add(SharedJson.difference(difference)));
        }
        method.interest().ifPresent(interest -> node.set("interest", JsonFiles.number(interest)));
        method.durations().ifPresent(durations -> node.set("durations", durations(durations)));
        ArrayNode seeds = node.putArray("seeds");
        method.seeds().forEach(seed -> seeds.add(seed(seed)));
        return node;
    }

    private static ObjectNode seed(SeedResult result) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("seed", result.seed());
        node.put("collapsed", result.collapsed());
        node.set("metrics", SharedJson.estimates(result.metrics()));
        result.difference().ifPresent(difference -> node.set("difference", SharedJson.difference(difference)));
        putDifferences(node, result.balancedDifferences());
        return node;
    }

    /** Differences in C to each fixed label. */
    private static void putDifferences(ObjectNode node, Map<String, Estimate> differences) {
        if (!differences.isEmpty()) {
            node.set("differences", SharedJson.estimates(differences));
        }
    }

    private static ObjectNode durations(DurationShares durations) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode edges = node.putArray("edges");
        Arrays.stream(durations.edges()).forEach(edges::add);
        ArrayNode shares = node.putArray("shares");
        Arrays.stream(durations.shares()).forEach(shares::add);
        return node;
    }
}
