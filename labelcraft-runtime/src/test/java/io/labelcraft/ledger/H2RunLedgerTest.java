package io.labelcraft.ledger;

import io.labelcraft.database.FileDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

class H2RunLedgerTest extends DatabaseRunLedgerContract {

    private FileDatabase file;

    @Override
    DataSource database() {
        if (file == null) {
            file = FileDatabase.at(folder.resolve("ledger"));
        }
        return file.source();
    }

    @AfterEach
    void close() {
        if (file != null) {
            file.close();
        }
    }
}
