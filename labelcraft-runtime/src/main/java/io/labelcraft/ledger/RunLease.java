package io.labelcraft.ledger;

import io.labelcraft.database.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The right of one run to be at work, for a limited time that it renews. The database's clock counts, so that clocks of machines that
 * differ do no harm.
 *
 * @param run id of the run that has or wants the right
 */
record RunLease(DataSource database, String model, String run, Times times) {

    /**
     * How long it lasts.
     *
     * @param term after which others may take it
     * @param beat between two renewals; a fraction of the term
     */
    record Times(Duration term, Duration beat) {

        private static final int BEATS = 6;

        static Times of(Duration term) {
            return new Times(term, term.dividedBy(BEATS));
        }
    }

    /** Takes it unless another run has it, and does something in the same transaction; returns whether it did. */
    boolean take(Consumer<Transaction> then) {
        return Transaction.run(database, transaction -> {
            boolean free = transaction.update(
                            "UPDATE labelcraft_run_leases SET run = ?, expires = " + expiry()
                                    + " WHERE model = ? AND (run IS NULL OR run = ? OR expires < CURRENT_TIMESTAMP)",
                            run,
                            model,
                            run)
                    == 1;
            if (free) {
                then.accept(transaction);
            }
            return free;
        });
    }

    /** The end of whichever run has it; empty if none has. */
    static Optional<Instant> heldUntil(Transaction transaction, String model) {
        return transaction
                .query(
                        "SELECT expires FROM labelcraft_run_leases WHERE model = ? AND run IS NOT NULL",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        model)
                .stream()
                .findFirst();
    }

    private String expiry() {
        return "CURRENT_TIMESTAMP + INTERVAL '" + times.term().toSeconds() + "' SECOND";
    }

    /**
     * Makes it last for another term, and does something in the same transaction.
     *
     * @throws RunTakenOverException if another run has it
     */
    void renew(Consumer<Transaction> then) {
        change("UPDATE labelcraft_run_leases SET expires = " + expiry() + " WHERE model = ? AND run = ?", then);
    }

    /**
     * Gives it up, and does something in the same transaction.
     *
     * @throws RunTakenOverException if another run has it
     */
    void giveUp(Consumer<Transaction> then) {
        change("UPDATE labelcraft_run_leases SET run = NULL WHERE model = ? AND run = ?", then);
    }

    private void change(String sql, Consumer<Transaction> then) {
        Transaction.run(database, transaction -> {
            if (transaction.update(sql, model, run) != 1) {
                throw new RunTakenOverException(run);
            }
            then.accept(transaction);
            return null;
        });
    }
}
