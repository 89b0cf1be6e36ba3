package io.labelcraft.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import io.labelcraft.UserException;
import io.labelcraft.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs as rows of a table, and a lease for the one at work. Whoever takes the lease knows that every other run of the model that has
 * not ended was lost.
 *
 * <p>A run at work goes on while the database is down: nobody else can take its lease meanwhile.
 */
final class DatabaseRunLedger implements RunLedger {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRunLedger.class);

    private final DataSource database;
    private final String model;
    private final RunLease.Times times;
    private final RunTables tables;

    DatabaseRunLedger(DataSource database, String model, RunLease.Times times) {
        this.database = database;
        this.model = model;
        this.times = times;
        this.tables = new RunTables(database, model);
    }

    @Override
    public Optional<HeldRun> begin(RunRecord run) {
        tables.make();
        RunLease lease = new RunLease(database, model, run.id(), times);
        boolean taken = lease.take(transaction -> {
            for (RunRecord earlier : newest(transaction, "AND state = 'RUNNING'", Integer.MAX_VALUE)) {
                write(transaction, LostRun.of(earlier, run));
            }
            write(transaction, run);
        });
        return taken ? Optional.of(new Held(lease)) : Optional.empty();
    }

    @Override
    public Optional<Instant> heldUntil() {
        tables.make();
        return Transaction.run(database, transaction -> RunLease.heldUntil(transaction, model));
    }

    @Override
    public void record(RunRecord run) {
        tables.make();
        Transaction.run(database, transaction -> {
            write(transaction, run);
            return null;
        });
    }

    private void write(Transaction transaction, RunRecord run) {
        String state = run.state().name();
        String record = RunJson.write(run);
        int changed = transaction.update(
                "UPDATE labelcraft_runs SET state = ?, record = ? WHERE model = ? AND id = ?",
                state,
                record,
                model,
                run.id());
        if (changed == 0) {
            transaction.update(
                    "INSERT INTO labelcraft_runs (model, id, state, record) VALUES (?, ?, ?, ?)",
                    model,
                    run.id(),
                    state,
                    record);
        }
    }

    @Override
    public List<RunRecord> newest(int count) {
        tables.make();
        return Transaction.run(database, transaction -> newest(transaction, "", count));
    }

    private List<RunRecord> newest(Transaction transaction, String condition, int count) {
        return transaction.query(
                "SELECT record FROM labelcraft_runs WHERE model = ? " + condition + " ORDER BY id DESC LIMIT ?",
                DatabaseRunLedger::read,
                model,
                count);
    }

    private static RunRecord read(ResultSet row) throws SQLException {
        try {
            return RunJson.read(row.getString(1));
        } catch (JsonProcessingException e) {
            throw new UserException(
                    "A run's record in the table labelcraft_runs cannot be read (" + e.getOriginalMessage()
                            + "). Mend it, or delete it: the labels do not depend on it.",
                    e);
        }
    }

    @Override
    public Optional<RunRecord> find(String id) {
        tables.make();
        List<RunRecord> found = Transaction.run(
                database,
                transaction -> transaction.query(
                        "SELECT record FROM labelcraft_runs WHERE model = ? AND id = ?",
                        DatabaseRunLedger::read,
                        model,
                        id));
        return found.stream().findFirst();
    }

    @Override
    public void prune(int keep) {
        List<RunRecord> all = newest(Integer.MAX_VALUE);
        Transaction.run(database, transaction -> {
            all.stream()
                    .skip(keep)
                    .filter(run -> run.state().terminal())
                    .forEach(run -> transaction.update(
                            "DELETE FROM labelcraft_runs WHERE model = ? AND id = ?", model, run.id()));
            return null;
        });
    }

    @Override
    public void close() {}

    private final class Held implements HeldRun {

        private final RunLease lease;
        private final ScheduledFuture<?> beating;
        private final ScheduledExecutorService beats =
                Executors.newSingleThreadScheduledExecutor(new ThreadFactoryBuilder()
                        .setNameFormat("labelcraft-lease")
                        .setDaemon(true)
                        .build());
        private boolean ended;

        Held(RunLease lease) {
            this.lease = lease;
            long beat = times.beat().toMillis();
            beating = beats.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
        }

        /** One that fails is made up for by the next, or the run finds out that it was taken over. */
        private synchronized void beat() {
            try {
                if (!ended) {
                    lease.renew(transaction -> {});
                }
            } catch (RuntimeException e) {
                LOG.warn("run={} The lease could not be renewed: {}", lease.run(), e.getMessage());
            }
        }

        /** A database that is down is told of it by the next update, or of the end. */
        @Override
        public void update(RunRecord run) {
            try {
                lease.renew(transaction -> write(transaction, run));
            } catch (UserException e) {
                if (!e.mayPass()) {
                    throw e;
                }
                LOG.warn("run={} The ledger does not know how far it is: {}", lease.run(), e.getMessage());
            }
        }

        @Override
        public void renew() {
            lease.renew(transaction -> {});
        }

        @Override
        public synchronized void end(RunRecord run) {
            lease.giveUp(transaction -> write(transaction, run));
            ended = true;
            close();
        }

        /** A run that recorded no end keeps the lease until it expires; then it counts as lost. */
        @Override
        public void close() {
            beating.cancel(false);
            beats.shutdownNow();
        }
    }
}
