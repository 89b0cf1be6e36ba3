package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.DurationShares;
import io.labelcraft.experiment.EvaluatedMethod;
import io.labelcraft.experiment.Evaluation;
import io.labelcraft.experiment.MetricColumn;
import io.labelcraft.experiment.SeedResult;
import io.labelcraft.explanation.LabelExplanation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** {@code evaluation.json}: every method and metric over all seeds and for each of them, and what they came from. */
record EvaluationFile(ModelSpec spec, FeedbackTable table, Evaluation evaluation, Provenance provenance) {

    static final String NAME = "evaluation.json";

    private static final int SCHEMA = 1;
    private static final MetricColumn BALANCED = new MetricColumn(
            "C", "balanced score: mean of NWTG, NEG and DS, each as a share of the best fixed label's", "");

    ObjectNode json() {
        EvaluationSpec settings = spec.evaluation();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("model", spec.model());
        root.put("k", evaluation.k());
        root.put("users", evaluation.users());
        root.put("metric", name(settings.metric()));
        root.put("confidence", settings.confidence());
        root.put("resamples", settings.resamples());
        root.set("rows", SharedJson.rows(table));
        root.set("provenance", provenance.json());
        ArrayNode metrics = root.putArray("metrics");
        evaluation.columns().forEach(column -> metrics.add(metric(column)));
        if (evaluation.bestFixedLabel().isPresent()) {
            metrics.add(metric(BALANCED));
        }
        ArrayNode methods = root.putArray("methods");
        evaluation.methods().forEach(method -> methods.add(method(method)));
        root.set("epochs", SharedJson.epochs(evaluation.learned().epochs(), evaluation.objectives()));
        ArrayNode unmeasurable = root.putArray("unmeasurable");
        evaluation
                .unmeasurable()
                .forEach(found ->
                        unmeasurable.addObject().put("what", found.what()).put("why", found.why()));
        root.set(
                "label",
                LabelExplanation.of(spec.log(), table, evaluation.learned().labeler())
                        .toJson());
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

    private static ObjectNode method(EvaluatedMethod method) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", method.name());
        node.put("kind", name(method.kind()));
        node.put("collapsed", method.collapsed());
        node.put("trials", method.trials());
        ObjectNode chosen = node.putObject("chosen");
        method.chosen().forEach(chosen::put);
        ObjectNode metrics = node.putObject("metrics");
        method.metrics().forEach((name, summary) -> metrics.set(name, SharedJson.summary(summary)));
        method.balanced().ifPresent(balanced -> metrics.set(BALANCED.name(), estimate(balanced)));
        method.difference()
                .ifPresent(difference -> node.set("difference", difference(difference.to(), difference.metrics())));
        putDifferences(node, method.balancedDifferences());
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
        node.set("metrics", estimates(result.metrics()));
        result.difference()
                .ifPresent(difference -> node.set("difference", difference(difference.to(), difference.metrics())));
        putDifferences(node, result.balancedDifferences());
        return node;
    }

    /** Differences in C to each fixed label. */
    private static void putDifferences(ObjectNode node, Map<String, Estimate> differences) {
        if (!differences.isEmpty()) {
            node.set("differences", estimates(differences));
        }
    }

    private static ObjectNode difference(String to, Map<String, Estimate> metrics) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("to", to);
        node.setAll(estimates(metrics));
        return node;
    }

    private static ObjectNode estimates(Map<String, Estimate> estimates) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        estimates.forEach((name, estimate) -> node.set(name, estimate(estimate)));
        return node;
    }

    private static ObjectNode estimate(Estimate estimate) {
        return SharedJson.estimate(estimate.mean(), estimate.interval());
    }

    private static ObjectNode durations(DurationShares durations) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode edges = node.putArray("edges");
        Arrays.stream(durations.edges()).forEach(edges::add);
        ArrayNode shares = node.putArray("shares");
        Arrays.stream(durations.shares()).forEach(shares::add);
        return node;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
