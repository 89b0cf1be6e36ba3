package io.labelcraft.labels;

import io.labelcraft.database.Transaction;
import io.labelcraft.files.ThisProcess;
import javax.sql.DataSource;

/**
 * The row that whoever publishes a model's labels has locked. The lock ends with the transaction, and so with its connection. The
 * owner's name lies in another row, for people to read while the lock is held.
 */
record PublisherRow(DataSource database, String model) {

    /** @return false if another has it */
    boolean lock(Transaction transaction) {
        boolean free = !transaction
                .query(
                        "SELECT model FROM labelcraft_publisher WHERE model = ? FOR UPDATE SKIP LOCKED",
                        row -> row.getString(1),
                        model)
                .isEmpty();
        if (free) {
            Transaction.run(
                    database,
                    naming -> naming.update(
                            "UPDATE labelcraft_publisher_name SET name = ? WHERE model = ?",
                            ThisProcess.asOwnerAmongMachines(),
                            model));
        }
        return free;
    }

    /** Who locked it last. */
    String owner() {
        return Transaction.run(
                database, reading -> reading
                        .query(
                                "SELECT name FROM labelcraft_publisher_name WHERE model = ?",
                                row -> row.getString(1),
                                model)
                        .stream()
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("another process"));
    }
}
