package io.labelcraft.labels;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which version is current and which were before.
 *
 * @param newestFirst the current version and then those that were current before it; empty if nothing has been published
 */
record VersionHistory(List<VersionId> newestFirst) {

    private static final int LONGEST = 100;

    VersionHistory {
        newestFirst = newestFirst.stream().limit(LONGEST).toList();
    }

    Optional<VersionId> current() {
        return newestFirst.stream().findFirst();
    }

    /** The history once a version has been made current. */
    VersionHistory followedBy(VersionId id) {
        return current().filter(id::equals).isPresent()
                ? this
                : new VersionHistory(
                        Stream.concat(Stream.of(id), newestFirst.stream()).toList());
    }

    /** The history once the version that was current before is so again; empty if there is none. */
    Optional<VersionHistory> back(Collection<VersionId> stored) {
        List<VersionId> earlier = newestFirst.stream()
                .skip(1)
                .dropWhile(id -> !stored.contains(id) || id.equals(newestFirst.get(0)))
                .toList();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(new VersionHistory(earlier));
    }
}
