package io.labelcraft.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.recommender.Recommenders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code manifest.json}: what a run depended on, when it was made, and a checksum of each of its other files. */
record Manifest(ModelSpec spec, FeedbackTable table, TensorEngine engine) {

    private static final int SCHEMA = 1;
    private static final String KEY = "key";
    private static final String FILES = "files";

    /** With the same key a run would give the same files on the same kind of machine. */
    String key() {
        return sha256(engine.description() + " " + trainingKey());
    }

    /**
     * A hash of the version, the log, the recommender's code as far as it is known, and all settings but those of Mahout, the
     * schedule and the seeds of an evaluation: with the same key and the same tensor engine a run would give the same files.
     */
    String trainingKey() {
        List<Object> all = List.of(
                Version.current(),
                table.summary().fingerprint(),
                spec.model(),
                spec.source(),
                spec.seed(),
                spec.recipe(),
                spec.log(),
                spec.objectives(),
                spec.data(),
                spec.split(),
                spec.history(),
                spec.scaling(),
                spec.labeling(),
                spec.recommender(),
                Recommenders.code(spec.recommender().name()),
                spec.training(),
                spec.evaluation().ofOneTraining());
        return sha256(all.toString());
    }

    /**
     * The same for a comparison, with its seeds.
     *
     * @param further what else it depends on: of the other settings of evaluations no two comparisons read the same
     */
    String comparisonKey(String further) {
        return sha256(key() + spec.comparedSeeds() + further);
    }

    private static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    void write(RunFolder folder, Instant started, Instant finished) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("model", spec.model());
        root.put("source", spec.source());
        root.put("seed", spec.seed());
        root.put(KEY, key());
        root.put("started", started.toString());
        root.put("finished", finished.toString());
        root.put("seconds", Duration.between(started, finished).toMillis() / 1000.0);
        root.set("versions", versions());
        root.set("data", data());
        ObjectNode files = root.putObject(FILES);
        for (RunFile file : RunFile.values()) {
            if (file != RunFile.MANIFEST) {
                files.put(file.fileName(), sha256(folder.file(file)));
            }
        }
        root.put("config", spec.effective());
        JsonFiles.write(folder.file(RunFile.MANIFEST), root);
    }

    private ObjectNode versions() {
        ObjectNode versions = JsonNodeFactory.instance.objectNode();
        versions.put("labelcraft", Version.current());
        versions.put("java", Runtime.version().toString());
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        versions.put("backend", engine.backend());
        versions.put("threads", engine.threads());
        return versions;
    }

    private ObjectNode data() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("path", spec.data().path());
        data.put("fingerprint", table.summary().fingerprint());
        ObjectNode refused = data.putObject("refused");
        table.summary().refused().forEach(refused::put);
        return data;
    }

    /** Whether a folder holds the whole and undamaged files of a run with this key. */
    boolean describes(Path folder) {
        try {
            JsonNode earlier = JsonFiles.read(folder.resolve(RunFile.MANIFEST.fileName()));
            if (!key().equals(earlier.path(KEY).asText())) {
                return false;
            }
            for (RunFile file : RunFile.values()) {
                String checksum = earlier.path(FILES).path(file.fileName()).asText();
                if (file != RunFile.MANIFEST && !checksum.equals(sha256(folder.resolve(file.fileName())))) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String sha256(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    }
}
