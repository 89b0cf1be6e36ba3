package io.labelcraft.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.experiment.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the {@code metrics.json} of a published run says at a glance.
 *
 * @param rows that have labels; empty if the file does not say
 * @param means of the learned labels on the test users, by metric, in the file's order; those that are not defined are left out
 * @param objectives those among them that are objectives, by the objective's name
 */
public record VersionMetrics(OptionalLong rows, Map<String, Double> means, Map<String, Double> objectives) {

    /**
     * Reads the file of a folder.
     *
     * @return one that knows nothing if the file is missing or cannot be read
     */
    public static VersionMetrics read(Path folder) {
        Path file = folder.resolve(RunFile.METRICS.fileName());
        try {
            return Files.exists(file) ? of(JsonFiles.read(file)) : unknown();
        } catch (IOException e) {
            return unknown();
        }
    }

    private static VersionMetrics unknown() {
        return new VersionMetrics(OptionalLong.empty(), Map.of(), Map.of());
    }

    private static VersionMetrics of(JsonNode metrics) {
        JsonNode accepted = metrics.path("rows").path("accepted");
        Map<String, Double> means = new LinkedHashMap<>();
        metrics.path("methods").path(Comparison.LEARNED).fields().forEachRemaining(metric -> {
            JsonNode mean = metric.getValue().path("mean");
            if (mean.isNumber()) {
                means.put(metric.getKey(), mean.doubleValue());
            }
        });
        return new VersionMetrics(
                accepted.isNumber() ? OptionalLong.of(accepted.longValue()) : OptionalLong.empty(),
                means,
                objectives(metrics.path("objectives"), means));
    }

    /** Metrics M1, M2 .. are the objectives in their order. */
    private static Map<String, Double> objectives(JsonNode names, Map<String, Double> means) {
        Map<String, Double> objectives = new LinkedHashMap<>();
        for (int j = 0; j < names.size(); j++) {
            Double mean = means.get("M" + (j + 1));
            if (mean != null) {
                objectives.put(names.get(j).asText(), mean);
            }
        }
        return objectives;
    }
}
