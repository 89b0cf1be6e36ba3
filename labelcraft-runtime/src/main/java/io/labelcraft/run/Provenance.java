package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.TensorEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a comparison came from.
 *
 * @param key the same for comparisons that would come to the same
 * @param command that makes it again
 */
record Provenance(
        String key,
        Instant finished,
        String log,
        List<Long> seeds,
        TensorEngine engine,
        String command,
        String settings) {

    private static final String KEY = "key";

    static Provenance of(String key, ModelSpec spec, FeedbackTable table, String command, Instant finished) {
        return new Provenance(
                key,
                finished,
                table.summary().fingerprint(),
                spec.comparedSeeds(),
                TensorEngine.current(),
                command,
                spec.effective());
    }

    ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put(KEY, key);
        root.put("version", Version.current());
        root.put("finished", finished.toString());
        root.put("log", log);
        ArrayNode numbers = root.putArray("seeds");
        seeds.forEach(numbers::add);
        root.put("threads", engine.threads());
        root.put("command", command);
        root.put("settings", settings);
        return root;
    }

    /** Whether a file is a comparison with this key. */
    static boolean has(String key, Path comparison) {
        try {
            return JsonFiles.read(comparison)
                    .path("provenance")
                    .path(KEY)
                    .asText()
                    .equals(key);
        } catch (IOException e) {
            return false;
        }
    }
}
