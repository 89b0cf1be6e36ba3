package io.labelcraft.database;

import io.labelcraft.UserException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Tables that are made where they are missing. Safe for many threads and processes.
 *
 * @param witness one of the tables: where it is, the others are taken to be
 */
public record Tables(DataSource database, String witness) {

    /**
     * Makes what is missing, and does what else a start needs. Of two that begin at once one is late, finds the tables of the other,
     * and looks again.
     *
     * @param making makes the tables, in a transaction
     * @param then is done in the same transaction, whether or not anything was missing
     * @throws UserException if the database cannot be reached or refuses a statement
     */
    public void make(Consumer<Transaction> making, Consumer<Transaction> then) {
        try {
            makeOnce(making, then);
        } catch (UserException e) {
            if (!Database.madeByAnother(e)) {
                throw e;
            }
            makeOnce(making, then);
        }
    }

    private void makeOnce(Consumer<Transaction> making, Consumer<Transaction> then) {
        Transaction.run(database, transaction -> {
            if (!transaction.hasTable(witness)) {
                making.accept(transaction);
            }
            then.accept(transaction);
            return null;
        });
    }
}
