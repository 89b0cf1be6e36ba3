package io.labelcraft.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.UserException;
import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What the files of a run say of its log and of its labels' lists.
 *
 * @param fingerprint of the log
 * @param read rows of the log
 * @param accepted rows
 * @param refused rows that were bad
 * @param collapsed whether the recommender on the learned labels gives users one score for all their rows
 * @param objectives means of the learned labels' lists over the test users, by objective
 * @param againstPublished by objective; empty if the run was not compared with a published labelling model
 */
public record MeasuredRun(
        String fingerprint,
        long read,
        long accepted,
        long refused,
        boolean collapsed,
        Map<String, Double> objectives,
        List<AgainstPublished> againstPublished) {

    public MeasuredRun {
        objectives = Collections.unmodifiableMap(new LinkedHashMap<>(objectives));
        againstPublished = List.copyOf(againstPublished);
    }

    /**
     * An objective of the learned labels' lists beside that of the published labelling model's on the same log.
     *
     * @param published mean over the test users
     * @param difference learned minus published; above 0 where the learned labels are better
     */
    public record AgainstPublished(String name, double published, Estimate difference) {}

    /**
     * Reads a run's files, or those of a label version.
     *
     * @throws UserException if they cannot be read
     */
    public static MeasuredRun read(Path folder) {
        try {
            JsonNode metrics = JsonFiles.read(folder.resolve(RunFile.METRICS.fileName()));
            JsonNode manifest = JsonFiles.read(folder.resolve(RunFile.MANIFEST.fileName()));
            JsonNode rows = metrics.required("rows");
            return new MeasuredRun(
                    manifest.path("data").path("fingerprint").asText(),
                    rows.required("read").asLong(),
                    rows.required("accepted").asLong(),
                    rows.required("refused").asLong(),
                    names(metrics.required("collapsed")).contains(Comparison.LEARNED),
                    objectives(metrics),
                    againstPublished(metrics.path("published")));
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException(
                    "The files of the run in " + folder + " cannot be read (" + e.getMessage()
                            + "). Make them anew with labelcraft:train -Dlabelcraft.force=true.",
                    e);
        }
    }

    private static List<String> names(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Map<String, Double> objectives(JsonNode metrics) {
        Map<String, Double> means = new LinkedHashMap<>();
        List<String> names = names(metrics.required("objectives"));
        JsonNode learned = metrics.required("methods").required(Comparison.LEARNED);
        for (int j = 0; j < names.size(); j++) {
            means.put(names.get(j), number(learned.path("M" + (j + 1)).path("mean")));
        }
        return means;
    }

    private static List<AgainstPublished> againstPublished(JsonNode published) {
        List<AgainstPublished> all = new ArrayList<>();
        published
                .path("difference")
                .fields()
                .forEachRemaining(difference -> all.add(new AgainstPublished(
                        difference.getKey(),
                        number(published.path("means").path(difference.getKey())),
                        estimate(difference.getValue()))));
        return all;
    }

    private static Estimate estimate(JsonNode node) {
        return new Estimate(
                number(node.path("mean")), new Interval(number(node.path("low")), number(node.path("high"))));
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }
}
