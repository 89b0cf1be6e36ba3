package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.MethodDifference;
import io.labelcraft.experiment.MethodResult;
import io.labelcraft.experiment.Unmeasurable;
import io.labelcraft.training.EpochRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parts that {@code metrics.json} and the files of comparisons have alike. */
final class SharedJson {

    private SharedJson() {}

    /** How many rows of the log became what. */
    static ObjectNode rows(FeedbackTable table) {
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

    /** A mean, its interval, the weighted mean and the users that count. */
    static ObjectNode summary(MethodResult.Summary summary) {
        ObjectNode metric = estimate(summary.mean(), summary.interval());
        metric.set("weighted", JsonFiles.number(summary.weighted()));
        metric.put("users", summary.users());
        return metric;
    }

    /** A mean and its interval. */
    static ObjectNode estimate(double mean, Interval interval) {
        ObjectNode estimate = JsonNodeFactory.instance.objectNode();
        estimate.set("mean", JsonFiles.number(mean));
        estimate.set("low", JsonFiles.number(interval.low()));
        estimate.set("high", JsonFiles.number(interval.high()));
        return estimate;
    }

    /** The same. */
    static ObjectNode estimate(Estimate estimate) {
        return estimate(estimate.mean(), estimate.interval());
    }

    /** Estimates by name. */
    static ObjectNode estimates(Map<String, Estimate> estimates) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        estimates.forEach((name, estimate) -> node.set(name, estimate(estimate)));
        return node;
    }

    /** To which method, then by metric. */
    static ObjectNode difference(MethodDifference difference) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("to", difference.to());
        node.setAll(estimates(difference.metrics()));
        return node;
    }

    /** What could not be found out, and why. */
    static ArrayNode unmeasurable(List<Unmeasurable> all) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        all.forEach(found -> nodes.addObject().put("what", found.what()).put("why", found.why()));
        return nodes;
    }

    /** A constant as files write it. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** @param objectives names of M1, M2 .. */
    static ArrayNode epochs(List<EpochRecord> epochs, List<String> objectives) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        for (EpochRecord epoch : epochs) {
            ObjectNode node = nodes.addObject();
            node.put("epoch", epoch.epoch());
            node.set("loss", JsonFiles.number(epoch.loss()));
            node.set("objectives", byObjective(epoch.objectives(), objectives));
            node.set("weights", byObjective(epoch.weights(), objectives));
        }
        return nodes;
    }

    private static ObjectNode byObjective(double[] values, List<String> objectives) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int j = 0; j < values.length; j++) {
            node.set(objectives.get(j), JsonFiles.number(values[j]));
        }
        return node;
    }
}
