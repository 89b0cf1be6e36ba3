package io.labelcraft.labels;

import io.labelcraft.UserException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Published labels: immutable versions, one of which is current.
 *
 * <p>Any number of threads and processes may read while one publishes: each sees the version before or the version after,
 * whole. A publication that fails or is killed leaves the current version as it was, and the next one clears away what it
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
     * Copies the files of a run, not its subfolders nor names that begin with a dot, into a new version and makes it
     * current.
     *
     * @param run holds at least a readable {@code labels.csv}
     * @throws UserException if the run's labels cannot be read, the repository cannot be written, or another publisher is
     *     at work
     */
    LabelVersion publish(Path run);

    /**
     * The version that was published last.
     *
     * @throws UserException if nothing has been published
     */
    LabelVersion current();

    /**
     * Whether the current version has the very labels of a run.
     *
     * @param run holds a readable {@code labels.csv}
     * @return false, too, if nothing has been published
     */
    boolean isCurrent(Path run);

    /** All whole versions, the oldest first. A version whose publication broke off at the very end is among them. */
    List<LabelVersion> versions();

    /** Lets go of what the repository holds; nothing on a file system. */
    @Override
    void close();
}
