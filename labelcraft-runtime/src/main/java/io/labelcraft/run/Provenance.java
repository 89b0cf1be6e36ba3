package io.labelcraft.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a comparison came from.
 *
 * @param key the same for comparisons that would come to the same
 * @param basis what they depend on, in words
 * @param command that makes it again
 */
record Provenance(String key, Instant finished, List<Long> seeds, String command, RunBasis basis) {

    private static final String KEY = "key";

    ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put(KEY, key);
        root.put("version", basis.version());
        root.put("finished", finished.toString());
        root.put("log", basis.log());
        ArrayNode numbers = root.putArray("seeds");
        seeds.forEach(numbers::add);
        root.put("backend", basis.backend());
        root.put("threads", basis.threads());
        root.put("recommender", basis.recommender());
        root.put("command", command);
        root.put("settings", basis.settings());
        if (!basis.interest().isEmpty()) {
            root.put("interest", basis.interest());
        }
        return root;
    }

    /**
     * Whether a file is a comparison with a key.
     *
     * @param basis what a comparison with this key depends on
     * @param counts which settings it depends on, by key
     */
    static Standing standing(String key, RunBasis basis, Predicate<String> counts, Path comparison) {
        String name = comparison.getFileName().toString();
        if (!Files.exists(comparison)) {
            return Standing.NO_RESULTS;
        }
        try {
            JsonNode earlier = JsonFiles.read(comparison).path("provenance");
            return earlier.path(KEY).asText().equals(key)
                    ? Standing.UP_TO_DATE
                    : Standing.outdated(basis.changesSince(RunBasis.ofProvenance(earlier), counts), name);
        } catch (IOException e) {
            return Standing.outdated(name + " cannot be read");
        }
    }
}
