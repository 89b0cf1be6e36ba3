package io.labelcraft.labels;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which versions stay: the newest, the current one and the one to roll back to. */
record Retention(int newest) {

    /** Those that may be deleted, in the order of the ids. */
    List<VersionId> outlived(List<VersionId> oldestFirst, VersionHistory history) {
        Set<VersionId> kept =
                new HashSet<>(oldestFirst.subList(Math.max(0, oldestFirst.size() - newest), oldestFirst.size()));
        history.current().ifPresent(kept::add);
        history.back(oldestFirst).flatMap(VersionHistory::current).ifPresent(kept::add);
        return oldestFirst.stream().filter(id -> !kept.contains(id)).toList();
    }
}
