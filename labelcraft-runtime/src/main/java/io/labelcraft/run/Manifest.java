package io.labelcraft.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.recommender.Recommenders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code manifest.json}: what a run depended on, when it was made, and a checksum of each of its other files.
 *
 * @param published the label version that the run started from
 */
record Manifest(ModelSpec spec, FeedbackTable table, TensorEngine engine, Optional<String> published) {

    private static final int SCHEMA = 1;
    private static final String KEY = "key";
    private static final String FILES = "files";
    private static final String PUBLISHED = "published";

    /** Settings that say where things are, or that only comparisons and publications look at. */
    private static final Pattern WITHOUT_EFFECT = Pattern.compile("(mahout|schedule)\\..*|data\\.(path|files)"
            + "|evaluation\\.(seeds|tuning|fusion-trials|taus|sweep-points|interest)");

    /** Of a run that has nothing to do with what is published. */
    Manifest(ModelSpec spec, FeedbackTable table, TensorEngine engine) {
        this(spec, table, engine, Optional.empty());
    }

    /** The same for a run that started from where another one did, whose files a folder holds. */
    Manifest startedLike(Path folder) {
        return new Manifest(spec, table, engine, publishedBefore(folder.resolve(RunFile.MANIFEST.fileName())));
    }

    private static Optional<String> publishedBefore(Path manifest) {
        try {
            return Optional.of(JsonFiles.read(manifest).path(PUBLISHED).asText())
                    .filter(version -> !version.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** With the same key a run would give the same files on the same kind of machine. */
    String key() {
        return sha256(engine.description() + " " + trainingKey());
    }

    /**
     * A hash of the version, the log, the recommender's code as far as it is known, and all settings that have an effect on a
     * training: with the same key and the same tensor engine a run would give the same files. The log counts by its content
     * and the names of its files, wherever they lie.
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
                spec.data().filter(),
                spec.data().maxRefusedShare(),
                spec.data().windowDays(),
                spec.split(),
                spec.history(),
                spec.scaling(),
                spec.labeling(),
                spec.recommender(),
                Recommenders.code(spec.recommender().name()),
                spec.training(),
                spec.evaluation().ofOneTraining());
        return sha256(all + published.map(this::start).orElse(""));
    }

    private String start(String version) {
        ScheduleSpec schedule = spec.schedule();
        return " after " + version
                + (schedule.warmStart() ? ", which it imitates, by steps of " + schedule.learningRateShare() : "");
    }

    /** Whether a setting has a part in {@link #trainingKey}; its key is without the prefix {@code labelcraft.}. */
    static boolean countsForTraining(String setting) {
        return !WITHOUT_EFFECT.matcher(setting).matches();
    }

    static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    void write(RunFolder folder, Instant started, Instant finished) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("model", spec.model());
        root.put("source", spec.source());
        root.put("seed", spec.seed());
        root.put(KEY, key());
        published.ifPresent(version -> root.put(PUBLISHED, version));
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
        versions.put("recommender", Recommenders.code(spec.recommender().name()));
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
    Standing standing(Path folder) {
        Path file = folder.resolve(RunFile.MANIFEST.fileName());
        if (!Files.exists(file)) {
            return Standing.NO_RESULTS;
        }
        try {
            JsonNode earlier = JsonFiles.read(file);
            if (key().equals(earlier.path(KEY).asText())) {
                return standing(folder, earlier.path(FILES));
            }
            return Standing.outdated(changesSince(earlier), RunFile.MANIFEST.fileName());
        } catch (IOException e) {
            return Standing.outdated(RunFile.MANIFEST.fileName() + " cannot be read");
        }
    }

    private List<String> changesSince(JsonNode earlier) {
        List<String> changes = new ArrayList<>(RunBasis.of(spec, table, engine)
                .changesSince(RunBasis.ofManifest(earlier), Manifest::countsForTraining));
        String before = earlier.path(PUBLISHED).asText();
        if (!before.equals(published.orElse(""))) {
            changes.add("starts from " + published.orElse("nothing published") + " instead of "
                    + (before.isEmpty() ? "nothing published" : before));
        }
        return changes;
    }

    private static Standing standing(Path folder, JsonNode checksums) {
        for (RunFile file : RunFile.values()) {
            if (file != RunFile.MANIFEST && !isWhole(folder.resolve(file.fileName()), checksums)) {
                return Standing.outdated(file.fileName() + " is missing or was changed");
            }
        }
        return Standing.UP_TO_DATE;
    }

    private static boolean isWhole(Path file, JsonNode checksums) {
        try {
            return checksums.path(file.getFileName().toString()).asText().equals(sha256(file));
        } catch (IOException e) {
            return false;
        }
    }

    private static String sha256(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    }
}
