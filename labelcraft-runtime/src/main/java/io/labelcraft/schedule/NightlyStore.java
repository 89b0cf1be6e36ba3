package io.labelcraft.schedule;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.ledger.RunLedger;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Where the nightly job of a model keeps its labels, and the account of its runs.
 *
 * @param folder {@code <repository>/<model>}, which need not exist
 */
public record NightlyStore(Path folder, Clock clock) {

    /**
     * Of a model.
     *
     * @param base the folder that {@code schedule.repository} is relative to
     */
    public static NightlyStore of(ModelSpec spec, Path base, Clock clock) {
        return new NightlyStore(base.resolve(spec.schedule().repository()).resolve(spec.model()), clock);
    }

    /** The versions of the labels. */
    public LabelRepository repository() {
        return LabelRepository.open(folder, clock);
    }

    /** The account of the runs. */
    public RunLedger ledger() {
        return RunLedger.open(folder.resolve("runs"));
    }
}
