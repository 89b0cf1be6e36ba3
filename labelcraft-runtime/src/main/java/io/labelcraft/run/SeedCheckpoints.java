package io.labelcraft.run;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.training.Checkpoints;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Checkpoints of the trainings of an evaluation, in a folder for each seed. */
final class SeedCheckpoints {

    private final RunRequest request;
    private final FeedbackTable table;
    private final Path folder;
    private final Map<Long, Checkpoints> bySeed = new HashMap<>();

    /** @param folder that holds those of the seeds, and exists by the time of the first checkpoint */
    SeedCheckpoints(RunRequest request, FeedbackTable table, Path folder) {
        this.request = request;
        this.table = table;
        this.folder = folder;
    }

    Checkpoints of(long seed) {
        return bySeed.computeIfAbsent(seed, this::open);
    }

    private Checkpoints open(long seed) {
        ModelSpec spec = request.spec().withSeed(seed);
        Manifest manifest = new Manifest(spec, table, TensorEngine.current());
        return Checkpoints.in(
                folder.resolve("checkpoints-" + seed), manifest.trainingKey(), manifest.engine(), request.resume());
    }

    /** Takes all of them away. */
    void delete() {
        bySeed.values().forEach(Checkpoints::delete);
    }
}
