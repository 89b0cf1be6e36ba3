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

    /** The mean of a metric of a method over the test users; NaN if the file does not have it. */
    double mean(String method, String metric) {
        return methods().path(method).path(metric).path("mean").asDouble(Double.NaN);
    }
}
