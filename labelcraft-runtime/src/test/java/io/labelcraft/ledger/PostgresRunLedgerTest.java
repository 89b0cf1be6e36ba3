package io.labelcraft.ledger;

import io.labelcraft.PostgresServer;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** On a server of its own; skipped where PostgreSQL is not installed. */
class PostgresRunLedgerTest extends DatabaseRunLedgerContract {

    private static PostgresServer server;

    private DataSource database;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.startOrSkip();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() throws IOException, SQLException {
        Files.writeString(folder.resolve("password"), PostgresServer.PASSWORD + "\n");
        ScheduleSpec.Database spec = new ScheduleSpec.Database(
                Optional.of(server.newSchema()),
                Optional.of(PostgresServer.USER),
                Optional.of("password"),
                Duration.ofMinutes(1));
        database = Database.of(spec, folder).orElseThrow();
    }

    @Override
    DataSource database() {
        return database;
    }
}
