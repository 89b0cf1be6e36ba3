package io.labelcraft.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Where versions lie, and what says which of them is current. Reading needs no lock. */
interface VersionStore extends VersionIndex {

    /** What to call it in messages, e.g. the folder's path. */
    String place();

    /** A version in a local folder, whole; empty if it is not stored. */
    Optional<LabelVersion> find(VersionId id);

    /** Reads all of a version; says nothing of one that is not stored. */
    List<DamagedFile> verify(VersionId id);

    /**
     * Changes the store while nobody else does.
     *
     * @param what the change is, after "Cannot"
     */
    <T> T change(String what, Change<T> change);

    /** What is done while nobody else changes the store. */
    @FunctionalInterface
    interface Change<T> {
        T by(Publisher publisher) throws IOException;
    }

    /** Who alone may change the store, and sees it changed. */
    interface Publisher extends VersionIndex {

        /** As {@link VersionStore#verify}. */
        List<DamagedFile> verify(VersionId id);

        VersionId add(Path run, Clock clock) throws IOException;

        void replace(VersionHistory history) throws IOException;

        void remove(List<VersionId> ids) throws IOException;
    }
}
