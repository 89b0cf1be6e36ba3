package io.labelcraft.ledger;

import io.labelcraft.database.Database;
import io.labelcraft.database.Transaction;
import java.util.List;
import javax.sql.DataSource;

/** The tables of ledgers, made where they are missing. */
final class RunTables {

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE labelcraft_runs (model VARCHAR(200) NOT NULL, id VARCHAR(100) NOT NULL, state VARCHAR(20) NOT NULL,"
                    + " record TEXT NOT NULL, PRIMARY KEY (model, id))",
            "CREATE TABLE labelcraft_run_leases (model VARCHAR(200) NOT NULL PRIMARY KEY, run VARCHAR(100),"
                    + " expires TIMESTAMP WITH TIME ZONE NOT NULL)");

    private RunTables() {}

    static void create(DataSource database) {
        try {
            Transaction.run(database, transaction -> {
                if (!transaction.hasTable("labelcraft_run_leases")) {
                    STATEMENTS.forEach(transaction::update);
                }
                return null;
            });
        } catch (RuntimeException e) {
            if (!Database.madeByAnother(e)) {
                throw e;
            }
        }
    }
}
