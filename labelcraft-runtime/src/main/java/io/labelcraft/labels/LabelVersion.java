package io.labelcraft.labels;

import io.labelcraft.UserException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Labels as they were stored once. Nothing in a version ever changes.
 *
 * @param id sorts by time of storage, e.g. {@code 20261124T031500.123Z-1a2b3c4d}: the instant (UTC) and the beginning
 *     of a hash of its checksums
 * @param folder the run's files and their checksums
 */
public record LabelVersion(String id, Path folder) {

    static final String LABELS_FILE = "labels.csv";

    /** When it was stored, to the millisecond, as its id says. */
    public Instant stored() {
        return VersionId.parse(id)
                .orElseThrow(() -> new IllegalStateException(id + " is no version's id"))
                .stored();
    }

    /**
     * Reads the labels from disk at each call.
     *
     * @throws UserException if they cannot be read
     */
    public LabelTable labels() {
        return LabelTable.read(folder.resolve(LABELS_FILE));
    }
}
