package io.labelcraft.labels;

import io.labelcraft.UserException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Published labels: immutable versions, one of which is current.
 *
 * <p>Any number of threads and processes may read while one publishes: each sees the version before or the version after,
 * whole. What fails or is killed half way leaves the current version as it was, and the next publication clears away what it
 * left behind.
 */
public interface LabelRepository extends AutoCloseable {

    /**
     * A repository in a folder of a local file system. The folder need not exist until something is published.
     *
     * @throws UserException if {@code folder} is a file
     */
    static LabelRepository open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /** As {@link #open(Path)}, with the clock that dates the versions. */
    static LabelRepository open(Path folder, Clock clock) {
        return new FolderLabelRepository(folder.toAbsolutePath().normalize(), clock);
    }

    /**
     * Copies the files of a run, not its subfolders nor names that begin with a dot, into a new version, and leaves the current one
     * current.
     *
     * @param run holds at least a readable {@code labels.csv}
     * @throws UserException if the run's labels cannot be read, the repository cannot be written, or another publisher is
     *     at work
     */
    LabelVersion add(Path run);

    /**
     * Makes a stored version current.
     *
     * @throws UserException if there is no such version, it is damaged, the repository cannot be written, or another publisher is at
     *     work
     */
    LabelVersion makeCurrent(String id);

    /**
     * Adds the files of a run as a new version and makes it current.
     *
     * @param run holds at least a readable {@code labels.csv}
     * @throws UserException as {@link #add} and {@link #makeCurrent} do
     */
    LabelVersion publish(Path run);

    /**
     * Makes the version current that was so before the current one. Rolling back again goes further back; {@link #makeCurrent} goes
     * forward.
     *
     * @throws UserException if there is none, it is damaged, the repository cannot be written, or another publisher is at work
     */
    LabelVersion rollBack();

    /**
     * The current version.
     *
     * @throws UserException if nothing has been published
     */
    LabelVersion current();

    /** The current version; empty if nothing has been published. */
    Optional<LabelVersion> published();

    /**
     * A stored version, current or not.
     *
     * @throws UserException if there is none of this name
     */
    LabelVersion version(String id);

    /**
     * Reads the current version. Where it is pruned away meanwhile, which takes two publications and more, what is current then is
     * read.
     */
    <T> T read(Function<LabelVersion, T> reader);

    /**
     * Whether the current version has the very labels of a run.
     *
     * @param run holds a readable {@code labels.csv}
     * @return false, too, if nothing has been published
     */
    boolean isCurrent(Path run);

    /**
     * The newest version that has the very labels of a run, current or not.
     *
     * @param run holds a readable {@code labels.csv}
     */
    Optional<LabelVersion> find(Path run);

    /** All whole versions, the oldest first. A version whose publication broke off at the very end is among them. */
    List<LabelVersion> versions();

    /** Compares all versions with the checksums that were written with them. */
    List<DamagedVersion> verify();

    /**
     * Deletes all but the newest versions. The current one and the one before it stay.
     *
     * @param keep so many of the newest, at least 1
     * @return what was deleted
     * @throws UserException if the repository cannot be written, or a publisher is at work
     */
    List<String> prune(int keep);

    /** Lets go of what the repository holds; nothing on a file system. */
    @Override
    void close();
}
