package io.labelcraft.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** A run's metrics.json. */
record Metrics(JsonNode root) {

    static Metrics read(Path file) throws IOException {
        return new Metrics(new ObjectMapper().readTree(file.toFile()));
    }

    JsonNode methods() {
        return root.path("methods");
    }

    /** The balanced score C of a method. */
    double balanced(String method) {
        return root.path("balanced").path(method).asDouble(Double.NaN);
    }

    /** Shows the comparison in the log of the build. */
    void print(String title) {
        System.out.printf("%s: %-10s  NWTG@10  NEG@10  DS@10      C%n", title, "");
        methods()
                .fieldNames()
                .forEachRemaining(method -> System.out.printf(
                        "%s: %-10s  %7.3f  %6.3f  %5.1f  %5.3f%n",
                        title,
                        method,
                        mean(method, "NWTG"),
                        mean(method, "NEG"),
                        mean(method, "DS"),
                        balanced(method)));
    }

    /** The mean of a metric of a method over the test users; NaN if the file does not have it. */
    double mean(String method, String metric) {
        return methods().path(method).path(metric).path("mean").asDouble(Double.NaN);
    }
}
