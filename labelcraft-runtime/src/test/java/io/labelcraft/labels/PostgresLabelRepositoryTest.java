package io.labelcraft.labels;

import io.labelcraft.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On a server of its own; skipped where PostgreSQL is not installed. */
class PostgresLabelRepositoryTest extends DatabaseLabelRepositoryContract {

    private static PostgresServer server;

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

    @Override
    RepositoryPlace place() throws IOException, SQLException {
        Files.writeString(folder.resolve("password"), PostgresServer.PASSWORD + "\n");
        return new RepositoryPlace(folder.resolve("cache"), server.newSchema(), PostgresServer.USER);
    }
}
