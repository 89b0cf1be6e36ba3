package io.labelcraft.schedule;

import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.database.Database;
import io.labelcraft.database.FileDatabase;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.monitor.LabelMeters;
import io.labelcraft.monitor.MonitorServer;
import io.labelcraft.monitor.Watched;
import io.labelcraft.run.RunRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The nightly job of one model with all that it needs: once, or by the clock until it is closed.
 *
 * <pre>{@code
 * try (NightlyLabels nights = NightlyLabels.of(request, RunListener.logging())) {
 *     nights.start();
 *     ..
 * }
 * }</pre>
 *
 * <p>Safe for many threads.
 */
public final class NightlyLabels implements AutoCloseable {

    private final ModelSpec spec;
    private final Path base;
    private final NightlyStore store;
    private final LabelRepository repository;
    private final RunLedger ledger;
    private final NightlyRun night;
    private final Stop stop = new Stop();
    private Optional<FileDatabase> timetable = Optional.empty();
    private final Watched watched;
    private Optional<LabelSchedule> schedule = Optional.empty();
    private Optional<MonitorServer> monitor = Optional.empty();

    private NightlyLabels(RunRequest request, RunListener listener, Clock clock) {
        this.spec = request.spec();
        this.base = request.base();
        this.store = new NightlyStore(spec, base, clock);
        this.repository = store.repository();
        this.ledger = store.ledger();
        this.night = new NightlyRun(request, repository, ledger, clock, listener, stop);
        this.watched = new Watched(spec, repository, ledger, this::next, clock);
    }

    /**
     * The job of a model. Nothing runs yet.
     *
     * @param listener hears what runs do, on their threads
     */
    public static NightlyLabels of(RunRequest request, RunListener listener) {
        return new NightlyLabels(request, listener, Clock.systemUTC());
    }

    /**
     * Runs now, on this thread.
     *
     * @return the run in its terminal state
     * @throws UserException if not even the ledger can be written
     */
    public RunRecord runOnce() {
        return night.run(Instant.now());
    }

    /**
     * Runs by the cron expression from now on, on a thread of its own, and serves the status page unless the settings say not to.
     *
     * @return when it is due next; in the past where a firing was missed and is made up for at once
     * @throws UserException if the expression cannot be read, the timetable cannot be opened, or the status page's port is taken
     */
    public synchronized Instant start() {
        if (schedule.isPresent()) {
            throw new IllegalStateException("started already");
        }
        NightlyCron cron = NightlyCron.of(spec.schedule());
        if (spec.schedule().monitor().enabled()) {
            monitor = Optional.of(MonitorServer.start(watched));
        }
        DataSource store = Database.of(spec.schedule().database(), base).orElseGet(() -> {
            timetable = Optional.of(timetableFile());
            return timetable.get().source();
        });
        schedule = Optional.of(new LabelSchedule(cron, spec.model(), store, night::run, night::hasEnded));
        return schedule.get().start();
    }

    private FileDatabase timetableFile() {
        try {
            Files.createDirectories(store.folder());
            return FileDatabase.at(store.folder().resolve("timetable"));
        } catch (IOException e) {
            throw new UserException(
                    "Cannot write to " + store.folder() + " (" + e
                            + "). Give write permission, or name another folder in labelcraft.schedule.repository.",
                    e);
        }
    }

    private synchronized Optional<Instant> next() {
        return schedule.flatMap(LabelSchedule::next);
    }

    /** Where the status page is; empty before the start, and where the settings want none. */
    public synchronized Optional<URI> statusPage() {
        return monitor.map(MonitorServer::address);
    }

    /** Its metrics, for a registry of one's own. */
    public LabelMeters meters() {
        return new LabelMeters(watched);
    }

    /** The published labels, and those before. */
    public LabelRepository repository() {
        return repository;
    }

    /** What runs came to. */
    public RunLedger ledger() {
        return ledger;
    }

    /** Asks a run at work to end, at its next step; the next run goes on from its checkpoints. */
    public void stop() {
        stop.ask();
    }

    /** Waits until a run at work has ended by itself or, after {@link #stop}, at its next step; then nothing fires any more. */
    @Override
    public synchronized void close() {
        monitor.ifPresent(MonitorServer::close);
        schedule.ifPresent(LabelSchedule::close);
        timetable.ifPresent(FileDatabase::close);
        ledger.close();
        repository.close();
    }
}
