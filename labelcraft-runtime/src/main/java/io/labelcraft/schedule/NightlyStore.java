package io.labelcraft.schedule;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.database.Database;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.ledger.RunLedger;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Where the nightly job of a model keeps its labels, and the account of its runs: below the folder {@code <repository>/<model>}, or in
 * the database that the settings name.
 *
 * @param base the folder that {@code schedule.repository} is relative to
 */
public record NightlyStore(ModelSpec spec, Path base, Clock clock) {

    /** {@code <repository>/<model>}, which need not exist. */
    Path folder() {
        return base.resolve(spec.schedule().repository()).resolve(spec.model());
    }

    /** The versions of the labels. */
    public LabelRepository repository() {
        return LabelRepository.of(spec.schedule(), spec.model(), base, clock);
    }

    /** The account of the runs. */
    public RunLedger ledger() {
        return Database.of(spec.schedule().database(), base)
                .map(database -> RunLedger.open(
                        database, spec.model(), spec.schedule().database().lease()))
                .orElseGet(() -> RunLedger.open(folder().resolve("runs")));
    }
}
