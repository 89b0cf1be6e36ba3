package io.labelcraft.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * All runs of one model, the unfinished one among them.
 *
 * <p>Safe for many threads and processes. A run at work holds the ledger; when its process dies, the next run takes over and records
 * that it was lost.
 */
public interface RunLedger extends AutoCloseable {

    /** A ledger in a folder of a local file system, which need not exist until something is recorded. */
    static RunLedger open(Path folder) {
        return new FolderRunLedger(folder.toAbsolutePath().normalize());
    }

    /**
     * A ledger in a database that several machines share. Its tables are made where they are missing.
     *
     * @param database gives connections; each is closed at once
     * @param lease a run that has given no sign of life for so long is lost; at least some seconds
     */
    static RunLedger open(DataSource database, String model, Duration lease) {
        return new DatabaseRunLedger(database, model, RunLease.Times.of(lease));
    }

    /**
     * Records that a run begins, and that those whose processes died before it were lost.
     *
     * @param run in the state {@link RunState#RUNNING}
     * @return empty if another run is at work; nothing is recorded then
     */
    Optional<HeldRun> begin(RunRecord run);

    /**
     * When the run at work will count as lost, unless it gives another sign of life before; by the clock of the database.
     *
     * @return empty if there is none, or if its death would be noticed without waiting
     */
    Optional<Instant> heldUntil();

    /**
     * Records a run that did not begin.
     *
     * @param run in a terminal state
     */
    void record(RunRecord run);

    /** The newest runs, the latest first. */
    List<RunRecord> newest(int count);

    /** One run; empty if the ledger does not have it. */
    Optional<RunRecord> find(String id);

    /**
     * Forgets all but the newest runs; one that is at work stays.
     *
     * @param keep at least 1
     */
    void prune(int keep);

    /** Lets go of what the ledger holds. */
    @Override
    void close();
}
