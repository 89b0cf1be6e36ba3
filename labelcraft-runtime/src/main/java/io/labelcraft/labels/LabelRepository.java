package io.labelcraft.labels;

import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Published labels: immutable versions, one of which is current.
 *
 * <p>Any number of threads and processes may read while one changes the repository: each sees what was current before or
 * after, whole. One changes it at a time, and a second one is refused at once. A change that fails or is killed leaves the
 * current version as it was, and the next one clears away what it left behind.
 *
 * <p>Every method throws {@link UserException} if the repository cannot be read, or written where the method writes.
 */
public interface LabelRepository extends AutoCloseable {

    /**
     * A repository in a folder of a local file system. The folder need not exist until something is stored.
     *
     * @throws UserException if {@code folder} is a file
     */
    static LabelRepository open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /** As {@link #open(Path)}, with the clock that dates the versions. */
    static LabelRepository open(Path folder, Clock clock) {
        return new VersionedLabels(new FolderVersions(folder.toAbsolutePath().normalize()), clock);
    }

    /**
     * A repository in a database. Its tables, whose names begin with {@code labelcraft_}, need not exist until something is
     * stored.
     *
     * @param database gives at least two connections at once
     * @param model whose labels they are; the tables hold those of any number of models
     * @param cache the folder of a local file system that versions are copied to before they are read; several processes may
     *     share it
     */
    static LabelRepository open(DataSource database, String model, Path cache, Clock clock) {
        return new VersionedLabels(
                new DatabaseVersions(database, model, cache.toAbsolutePath().normalize()), clock);
    }

    /**
     * The repository of a model that the settings name: in their database if they have one, else in their folder.
     *
     * @param base the folder that paths in the settings are relative to
     * @throws UserException if the database's settings are wrong
     */
    static LabelRepository of(ScheduleSpec spec, String model, Path base, Clock clock) {
        Path folder = base.resolve(spec.repository()).resolve(model);
        return Database.of(spec.database(), base)
                .map(database -> open(database, model, folder.resolve("cache"), clock))
                .orElseGet(() -> open(folder, clock));
    }

    /**
     * Copies the files of a run, not its subfolders nor names that begin with a dot, into a new version, with a checksum of
     * each. The version does not become current.
     *
     * @param run holds at least a readable {@code labels.csv}
     * @throws UserException if the run's labels cannot be read, or another publisher is at work
     */
    LabelVersion add(Path run);

    /**
     * Adds a run and makes it current; does neither if the current version has its very labels.
     *
     * @param run as for {@link #add}
     * @return the version that is then current
     * @throws UserException if the run's labels cannot be read, or another publisher is at work
     */
    LabelVersion publish(Path run);

    /**
     * Makes a stored version current: one that was held back, or an earlier one. Reads all of it before.
     *
     * @throws UserException if there is no such version, it is not as it was stored, or another publisher is at work
     */
    LabelVersion makeCurrent(String id);

    /**
     * Makes that version current again which was before; repeated, it goes further back. Versions that were pruned are passed
     * over.
     *
     * @throws UserException if there is none, it is not as it was stored, or another publisher is at work
     */
    LabelVersion rollback();

    /** The current version; empty if nothing has been published. */
    Optional<LabelVersion> published();

    /**
     * The current version.
     *
     * @throws UserException if nothing has been published
     */
    LabelVersion current();

    /**
     * A stored version, current or not.
     *
     * @throws UserException if there is none of that name
     */
    LabelVersion version(String id);

    /** The stored versions that {@link #rollback} would make current one after the other. */
    List<LabelVersion> formerlyCurrent();

    /**
     * Whether the current version has the very labels of a run.
     *
     * @param run holds a readable {@code labels.csv}
     * @return false, too, if nothing has been published
     */
    boolean isCurrent(Path run);

    /**
     * The newest version, if it has the very labels of a run: what an earlier attempt at the same run stored.
     *
     * @param run holds a readable {@code labels.csv}
     */
    Optional<LabelVersion> storedLast(Path run);

    /**
     * All whole versions, the oldest first. A version that was added but never made current is among them. In a database, each of
     * them is copied to the cache.
     */
    List<LabelVersion> versions();

    /** Reads every version and compares it with its checksums; empty if all are as they were stored. */
    List<DamagedFile> verify();

    /**
     * The same for one version.
     *
     * @throws UserException if there is none of that name
     */
    List<DamagedFile> verify(String id);

    /**
     * Deletes versions, but never the current one, nor the one before it, nor one of the newest.
     *
     * @param keep how many of the newest stay, at least 1
     * @return the ids of those that were deleted, the oldest first
     * @throws UserException if another publisher is at work
     */
    List<String> prune(int keep);

    /**
     * Reads the current version. If that was pruned meanwhile, reads the one that is current then.
     *
     * @param reader may be called several times
     * @throws UserException if nothing has been published
     */
    default <T> T read(Function<LabelVersion, T> reader) {
        while (true) {
            LabelVersion version = current();
            try {
                T result = reader.apply(version);
                if (Files.isDirectory(version.folder())) {
                    return result;
                }
            } catch (RuntimeException e) {
                if (Files.isDirectory(version.folder())) {
                    throw e;
                }
            }
        }
    }

    /** Lets go of what the repository holds; nothing at present. */
    @Override
    void close();
}
