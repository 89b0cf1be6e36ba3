package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.experiment.MethodResult;
import io.labelcraft.training.EpochRecord;
import java.util.List;

/** Parts that {@code metrics.json} and {@code evaluation.json} have alike. */
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
