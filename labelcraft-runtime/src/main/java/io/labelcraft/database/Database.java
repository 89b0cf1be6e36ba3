package io.labelcraft.database;

import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database that the settings name: PostgreSQL, or H2 where one machine is enough. */
public final class Database {

    /** The environment variable that holds the password where no file does. */
    static final String PASSWORD_VARIABLE = "LABELCRAFT_DATABASE_PASSWORD";

    private static final int CONNECT_SECONDS = 10;

    /**
     * SQL states of what may pass: no connection, no resources, the server's end, a conflict, a time-out; then H2's own of a
     * database that is open elsewhere, a broken connection and a database that was closed.
     */
    private static final Pattern PASSING = Pattern.compile("(?:08|53|57P|40|HYT).*|90020|90067|90098|90121");

    private Database() {}

    /**
     * Where to get connections from; each is a new one. Nothing is connected to yet.
     *
     * @param base the folder that the password's file is relative to
     * @return empty if the settings name no database
     * @throws UserException if the URL holds a password or is of another kind of database, or the password cannot be read
     */
    public static Optional<DataSource> of(ScheduleSpec.Database spec, Path base) {
        return of(spec, base, System.getenv());
    }

    static Optional<DataSource> of(ScheduleSpec.Database spec, Path base, Map<String, String> environment) {
        if (spec.holdsPassword()) {
            throw new UserException("labelcraft.schedule.database.url " + ScheduleSpec.Database.NO_PASSWORD + ".");
        }
        return spec.url().map(url -> source(url, spec.user(), password(spec, base, environment)));
    }

    private static DataSource source(String url, Optional<String> user, Optional<String> password) {
        if (url.startsWith("jdbc:postgresql:")) {
            return postgres(url, user, password);
        }
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            user.ifPresent(source::setUser);
            password.ifPresent(source::setPassword);
            return source;
        }
        throw new UserException("labelcraft.schedule.database.url is \"" + url
                + "\"; expected one that begins with jdbc:postgresql: or jdbc:h2:, e.g."
                + " jdbc:postgresql://127.0.0.1/labels.");
    }

    private static DataSource postgres(String url, Optional<String> user, Optional<String> password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            throw new UserException(
                    "labelcraft.schedule.database.url is \"" + url
                            + "\", which the driver of PostgreSQL cannot read; expected e.g."
                            + " jdbc:postgresql://127.0.0.1/labels.",
                    e);
        }
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        return source;
    }

    private static Optional<String> password(ScheduleSpec.Database spec, Path base, Map<String, String> environment) {
        return spec.passwordFile()
                .map(file -> firstLine(base.resolve(file)))
                .or(() -> Optional.ofNullable(environment.get(PASSWORD_VARIABLE)));
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .orElseThrow(() -> new UserException("The file " + file
                            + " of labelcraft.schedule.database.password-file is empty; expected the password on its"
                            + " first line."));
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read the file " + file + " of labelcraft.schedule.database.password-file (" + e
                            + "). Give the path of a file that this user may read, relative to the project's folder.",
                    e);
        }
    }

    /**
     * Whether a failure comes of a database that may answer later: one that is down, restarts, is full or busy.
     *
     * @param failure anything that was thrown
     */
    public static boolean mayPass(Throwable failure) {
        SQLException cause = ExceptionUtils.throwableOfType(failure, SQLException.class);
        return cause instanceof SQLTransientException
                || PASSING.matcher(state(cause)).matches();
    }

    /** Whether a failure comes of a table or a row that another has made at the same moment. */
    public static boolean madeByAnother(Throwable failure) {
        return state(ExceptionUtils.throwableOfType(failure, SQLException.class))
                .matches("23505|42P07|42S01");
    }

    private static String state(SQLException failure) {
        return failure == null || failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
