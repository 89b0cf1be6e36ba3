package io.labelcraft.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that a training run left. */
record RunFolder(Path folder) {

    JsonNode metrics() throws IOException {
        return new ObjectMapper().readTree(file("metrics.json").toFile());
    }

    /** The mean of a metric of a method over the test users. */
    double mean(String method, String metric) throws IOException {
        return metrics().at("/methods").path(method).path(metric).path("mean").asDouble(Double.NaN);
    }

    List<String> labels() throws IOException {
        return Files.readAllLines(file("labels.csv"), StandardCharsets.UTF_8);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Every file's bytes, one character for each, by file name. */
    Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
