package io.labelcraft.labels;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is known of versions without their files. */
interface VersionIndex {

    VersionHistory history();

    /** All whole versions, the oldest first. */
    List<VersionId> ids();

    /** What a version's files were when it was stored; empty if it is not stored. */
    Optional<Checksums> checksums(VersionId id);

    /** Whether the current version has the labels of a run. */
    default boolean isCurrent(Path run) {
        return history().current().filter(id -> hasLabelsOf(run, id)).isPresent();
    }

    /** Whether a version has the labels of a run, by their checksums. */
    default boolean hasLabelsOf(Path run, VersionId id) {
        return checksums(id)
                .flatMap(stored -> stored.of(LabelVersion.LABELS_FILE))
                .filter(Checksums.of(run.resolve(LabelVersion.LABELS_FILE))::equals)
                .isPresent();
    }
}
