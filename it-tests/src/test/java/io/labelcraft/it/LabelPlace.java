package io.labelcraft.it;

import io.labelcraft.PostgresServer;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.ledger.RunLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the versions and the runs of a {@link NightlyProject} lie.
 *
 * @param base the project's folder
 * @param url of a schema of a {@link PostgresServer}; empty: they lie in the folder
 */
record LabelPlace(Path base, Optional<String> url) {
    static final String MODEL = "short-video";

    /** The shortest that the settings allow: after so long a killed run is replaced. */
    private static final Duration LEASE = Duration.ofSeconds(5);

    /** The folder of the versions, or of their copies. */
    Path folder() {
        return base.resolve("label-versions").resolve(MODEL);
    }

    LabelRepository repository() {
        return url.isEmpty()
                ? LabelRepository.open(folder())
                : LabelRepository.open(database(), MODEL, folder().resolve("cache"), Clock.systemUTC());
    }

    RunLedger ledger() {
        return url.isEmpty() ? RunLedger.open(folder().resolve("runs")) : RunLedger.open(database(), MODEL, LEASE);
    }

    PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(url.orElseThrow());
        database.setUser(PostgresServer.USER);
        database.setPassword(PostgresServer.PASSWORD);
        return database;
    }

    /** What the project's settings say of it. */
    List<String> settings() {
        return url.map(text -> List.of("labelcraft.schedule.database { url = \"" + text + "\", user = "
                        + PostgresServer.USER + ", lease = " + LEASE.toSeconds() + "s }"))
                .orElse(List.of());
    }

    /** As arguments of a process. */
    String[] arguments() {
        return url.map(text -> new String[] {base.toString(), text}).orElse(new String[] {base.toString()});
    }

    static LabelPlace of(String[] arguments) {
        return new LabelPlace(
                Path.of(arguments[0]), arguments.length > 1 ? Optional.of(arguments[1]) : Optional.empty());
    }
}
