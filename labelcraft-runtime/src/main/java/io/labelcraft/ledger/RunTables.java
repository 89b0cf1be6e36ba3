package io.labelcraft.ledger;

import io.labelcraft.database.Tables;
import io.labelcraft.database.Transaction;
import java.util.List;
import javax.sql.DataSource;

/** The tables of a model's ledger, made where they are missing. */
final class RunTables {

    private static final String LAST_TABLE = "labelcraft_run_leases";

    private static final List<String> TABLES = List.of(
            "CREATE TABLE labelcraft_runs (model VARCHAR(200) NOT NULL, id VARCHAR(100) NOT NULL, state VARCHAR(20) NOT NULL,"
                    + " record TEXT NOT NULL, PRIMARY KEY (model, id))",
            "CREATE TABLE labelcraft_run_leases (model VARCHAR(200) NOT NULL PRIMARY KEY, run VARCHAR(100),"
                    + " expires TIMESTAMP WITH TIME ZONE NOT NULL)");

    private final Tables tables;
    private final String model;
    private volatile boolean made;

    RunTables(DataSource database, String model) {
        this.tables = new Tables(database, LAST_TABLE);
        this.model = model;
    }

    /** Makes what is missing, among it the model's lease. */
    void make() {
        if (!made) {
            tables.make(transaction -> TABLES.forEach(transaction::update), this::makeLease);
            made = true;
        }
    }

    private void makeLease(Transaction transaction) {
        transaction.update(
                "INSERT INTO labelcraft_run_leases (model, run, expires) SELECT CAST(? AS VARCHAR(200)), NULL,"
                        + " CURRENT_TIMESTAMP WHERE NOT EXISTS (SELECT 1 FROM labelcraft_run_leases WHERE model = ?)",
                model,
                model);
    }
}
