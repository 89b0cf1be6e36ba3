package io.labelcraft.labels;

import io.labelcraft.database.Tables;
import io.labelcraft.database.Transaction;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables of versions: their checksums, their files in parts, the history of what was current, and the publisher. SQL that
 * PostgreSQL and H2 understand alike.
 */
final class LabelTables {

    private static final String LAST_TABLE = "labelcraft_publisher";

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE IF NOT EXISTS labelcraft_version (
              model VARCHAR(255) NOT NULL, id VARCHAR(40) NOT NULL, checksums TEXT NOT NULL, PRIMARY KEY (model, id))""",
            """
            CREATE TABLE IF NOT EXISTS labelcraft_version_file (
              model VARCHAR(255) NOT NULL, version VARCHAR(40) NOT NULL, name VARCHAR(255) NOT NULL, part INTEGER NOT NULL,
              content BYTEA NOT NULL, PRIMARY KEY (model, version, name, part))""",
            """
            CREATE TABLE IF NOT EXISTS labelcraft_published (
              model VARCHAR(255) NOT NULL, place INTEGER NOT NULL, version VARCHAR(40) NOT NULL,
              PRIMARY KEY (model, place))""",
            "CREATE TABLE IF NOT EXISTS labelcraft_publisher_name (model VARCHAR(255) PRIMARY KEY, name TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS labelcraft_publisher (model VARCHAR(255) PRIMARY KEY)");

    private final Tables tables;
    private final String model;
    private volatile boolean found;
    private volatile boolean made;

    LabelTables(DataSource database, String model) {
        this.tables = new Tables(database, LAST_TABLE);
        this.model = model;
    }

    /** Whether anything can have been stored. A reader needs no right to make tables. */
    boolean exist(Transaction transaction) {
        if (!found) {
            found = transaction.hasTable(LAST_TABLE);
        }
        return found;
    }

    /** Makes what is missing, among it the model's rows. */
    void make() {
        if (!made) {
            tables.make(transaction -> TABLES.forEach(transaction::update), this::makeRows);
            made = true;
        }
    }

    private void makeRows(Transaction transaction) {
        for (String row : List.of("labelcraft_publisher (model) SELECT ?", "labelcraft_publisher_name SELECT ?, ''")) {
            String table = row.substring(0, row.indexOf(' '));
            transaction.update(
                    "INSERT INTO " + row + " WHERE NOT EXISTS (SELECT 1 FROM " + table + " WHERE model = ?)",
                    model,
                    model);
        }
    }
}
