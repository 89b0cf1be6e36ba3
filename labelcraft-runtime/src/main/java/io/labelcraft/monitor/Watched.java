package io.labelcraft.monitor;

import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The nightly job of a model, as those see it who look on. It is read from where versions and runs are stored, so it survives a
 * restart and is the same on every machine that shares them.
 *
 * <p>Safe for many threads, as far as its parts are.
 *
 * @param nextFiring when a run is due next; empty where no schedule is at work
 */
public record Watched(
        ModelSpec spec,
        LabelRepository repository,
        RunLedger ledger,
        Supplier<Optional<Instant>> nextFiring,
        Clock clock) {

    /** How it is now. What cannot be read is missing, and named as the problem. */
    Status status() {
        return status(repository::versions);
    }

    /** The same without the versions, which a shared database would have to hand over. */
    Status withoutVersions() {
        return status(List::of);
    }

    private Status status(Supplier<List<LabelVersion>> versions) {
        Instant now = clock.instant();
        try {
            Optional<String> published = repository.published().map(LabelVersion::id);
            List<RunRecord> runs = ledger.newest(spec.schedule().keep().runs());
            return new Status(now, Optional.empty(), published, versions.get(), runs, nextFiring.get());
        } catch (UserException e) {
            return new Status(
                    now, Optional.of(e.getMessage()), Optional.empty(), List.of(), List.of(), Optional.empty());
        }
    }
}
