package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.Kind;
import io.labelcraft.experiment.Sweep;
import io.labelcraft.experiment.SweepPoint;

/** {@code sweep.json}: every point of the sweep and every mix, and the hypervolume of either front. */
record SweepFile(ModelSpec spec, FeedbackTable table, Sweep sweep, Provenance provenance) {

    private static final String LEARNED = "learned";
    private static final String FUSION = "fusion";

    ObjectNode json() {
        ObjectNode root = new ComparisonHead(spec, table, provenance)
                .json(sweep.k(), sweep.users(), sweep.columns(), sweep.balanced());
        ArrayNode points = root.putArray("sweep");
        sweep.points().forEach(point -> add(points.addObject(), point));
        sweep.volumes().ifPresent(volumes -> root.set("hypervolume", hypervolume(volumes)));
        root.set("unmeasurable", SharedJson.unmeasurable(sweep.unmeasurable()));
        return root;
    }

    private static void add(ObjectNode node, SweepPoint point) {
        node.put("point", point.number());
        node.put("kind", point.kind() == Kind.LEARNED ? LEARNED : FUSION);
        ObjectNode weights = node.putObject("weights");
        point.weights().forEach(weights::put);
        ObjectNode settings = node.putObject("settings");
        point.settings().forEach(settings::put);
        node.put("collapsed", point.collapsed());
        ObjectNode holdOut = node.putObject("holdOut");
        point.holdOut().forEach((metric, value) -> holdOut.set(metric, JsonFiles.number(value)));
        node.set("metrics", SharedJson.estimates(point.metrics()));
        node.put("onFront", point.onFront());
    }

    private ObjectNode hypervolume(Sweep.FrontVolumes volumes) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode metrics = node.putArray("metrics");
        volumes.metrics().forEach(metrics::add);
        node.put("points", volumes.points());
        ObjectNode trials = node.putObject("trials");
        trials.put(LEARNED, sweep.ofKind(Kind.LEARNED).size());
        trials.put(FUSION, sweep.ofKind(Kind.CONTROL).size());
        node.set(LEARNED, SharedJson.estimate(volumes.learned()));
        node.set(FUSION, SharedJson.estimate(volumes.mixes()));
        node.set("difference", SharedJson.estimate(volumes.difference()));
        return node;
    }
}
