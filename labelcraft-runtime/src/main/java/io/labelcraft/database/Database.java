package io.labelcraft.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A database and the connections to it. Nothing is connected before the first use, and connections that broke are replaced, so that a
 * database may be stopped and started meanwhile.
 *
 * <p>Safe for many threads.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 5;
    private static final long WAIT_MILLIS = 10_000;
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final HikariDataSource source;
    private final String url;

    private Database(String url, Optional<String> user, Optional<String> password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        user.ifPresent(config::setUsername);
        password.ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        this.source = new HikariDataSource(config);
        this.url = url;
    }

    /**
     * The database that the settings name; empty if they name none.
     *
     * @param base the folder that a password file is relative to
     * @throws UserException if it is no database that can be used, or its password file cannot be read
     */
    public static Optional<Database> of(ScheduleSpec.Database spec, Path base) {
        return spec.url().map(url -> {
            requireUsable(url);
            return new Database(url, spec.user(), new Secret(spec, base).password());
        });
    }

    /** A database in a file, for one process at a time. Its folder must exist; {@code .mv.db} is added to the name. */
    public static Database inFile(Path file) {
        return new Database(H2 + "file:" + file.toAbsolutePath(), Optional.of("labelcraft"), Optional.of(""));
    }

    private static void requireUsable(String url) {
        if (url.toLowerCase(Locale.ROOT).matches(".*[?&;](password|user)=.*")) {
            throw new UserException(
                    "labelcraft.schedule.database.url holds a user or a password. Take both away from it: the user belongs into"
                            + " schedule.database.user, and the password into the environment variable "
                            + Secret.VARIABLE
                            + " or the file schedule.database.password-file, so that no log or manifest shows it.");
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw new UserException("labelcraft.schedule.database.url is \"" + url
                    + "\", expected one of PostgreSQL such as jdbc:postgresql://127.0.0.1/labels. Leave it empty to keep"
                    + " everything in the repository's folder.");
        }
    }

    public DataSource source() {
        return source;
    }

    /** Whether several machines may share it. */
    public boolean shared() {
        return url.startsWith(POSTGRESQL);
    }

    /** Where it is, without any secret. */
    public String place() {
        return url;
    }

    @Override
    public void close() {
        source.close();
    }
}
