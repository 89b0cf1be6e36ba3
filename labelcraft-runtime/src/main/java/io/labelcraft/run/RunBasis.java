package io.labelcraft.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.SettingChange;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.recommender.Recommenders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What results depend on, in texts that a file can hold; one that the file does not hold is empty.
 *
 * @param version of this library
 * @param log fingerprint of the feedback log
 * @param recommender what is known of the recommender's code
 * @param settings all of them, as HOCON
 * @param interest fingerprint of what the file {@code evaluation.interest} holds
 */
record RunBasis(
        String version,
        String log,
        String backend,
        String threads,
        String recommender,
        String settings,
        String interest) {

    static RunBasis of(ModelSpec spec, FeedbackTable table, TensorEngine engine) {
        return new RunBasis(
                Version.current(),
                table.summary().fingerprint(),
                engine.backend(),
                engine.threads(),
                Recommenders.code(spec.recommender().name()),
                spec.effective(),
                "");
    }

    /** As a manifest holds it. */
    static RunBasis ofManifest(JsonNode manifest) {
        JsonNode versions = manifest.path("versions");
        return new RunBasis(
                versions.path("labelcraft").asText(),
                manifest.path("data").path("fingerprint").asText(),
                versions.path("backend").asText(),
                versions.path("threads").asText(),
                versions.path("recommender").asText(),
                manifest.path("config").asText(),
                "");
    }

    /** As a comparison's file holds it. */
    static RunBasis ofProvenance(JsonNode provenance) {
        return new RunBasis(
                provenance.path("version").asText(),
                provenance.path("log").asText(),
                provenance.path("backend").asText(),
                provenance.path("threads").asText(),
                provenance.path("recommender").asText(),
                provenance.path("settings").asText(),
                provenance.path("interest").asText());
    }

    RunBasis withInterest(String fingerprint) {
        return new RunBasis(version, log, backend, threads, recommender, settings, fingerprint);
    }

    /**
     * What is not as it was, each as half a sentence.
     *
     * @param counts which settings the results depend on, by key
     */
    List<String> changesSince(RunBasis earlier, Predicate<String> counts) {
        List<String> changes = new ArrayList<>();
        if (differ(earlier.version, version)) {
            changes.add("LabelCraft " + version + " instead of " + earlier.version);
        }
        if (differ(earlier.log, log)) {
            changes.add("the log has changed");
        }
        List<SettingChange> settingChanges = SettingChange.between(earlier.settings, settings).stream()
                .filter(change -> !earlier.settings.isEmpty() && counts.test(change.key()))
                .toList();
        settingChanges.forEach(change -> changes.add(change.describe()));
        if (differ(earlier.recommender, recommender)
                && settingChanges.stream().noneMatch(change -> change.key().equals("recommender.name"))) {
            changes.add("recommender " + recommender + " instead of " + earlier.recommender);
        }
        if (differ(earlier.interest, interest)
                && settingChanges.stream().noneMatch(change -> change.key().equals("evaluation.interest"))) {
            changes.add("the file of evaluation.interest has changed");
        }
        if (differ(earlier.backend, backend)) {
            changes.add("backend " + backend + " instead of " + earlier.backend);
        }
        if (differ(earlier.threads, threads)) {
            changes.add("threads: " + threads + " instead of " + earlier.threads);
        }
        return changes;
    }

    private static boolean differ(String earlier, String now) {
        return !earlier.isEmpty() && !earlier.equals(now);
    }
}
