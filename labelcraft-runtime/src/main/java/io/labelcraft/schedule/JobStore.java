package io.labelcraft.schedule;

import com.google.common.base.Splitter;
import com.google.common.base.Throwables;
import io.labelcraft.UserException;
import io.labelcraft.database.Tables;
import io.labelcraft.database.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** The timetable in a database, where it outlives the process: what fired last, what fires next, what was at work. */
final class JobStore {

    private static final String WITNESS = "qrtz_triggers";
    private static final String POSTGRESQL = "PostgreSQL";
    private static final String SCRIPTS = "/org/quartz/impl/jdbcjobstore/tables_";
    private static final String CHECK_IN_MILLIS = "5000";

    /** Between two attempts to reach a database that is down. */
    private static final String RETRY_MILLIS = "5000";

    private final DataSource database;
    private final boolean shared;
    private final String name;

    /**
     * A store that may have no tables yet.
     *
     * @param name of the scheduler in the database; schedulers of one name on several machines share their work
     * @throws UserException if the database cannot be reached, or another process has it
     */
    JobStore(DataSource database, String name) {
        this.database = database;
        this.name = name;
        try (Connection connection = database.getConnection()) {
            this.shared = connection.getMetaData().getDatabaseProductName().equals(POSTGRESQL);
        } catch (SQLException e) {
            throw cannotBeOpened(e);
        }
    }

    /**
     * Makes the tables where they are missing.
     *
     * @throws UserException if the database cannot be reached, or another process has it
     */
    void create() {
        try {
            new Tables(database, WITNESS).make(this::run, transaction -> {});
        } catch (UserException e) {
            throw cannotBeOpened(e);
        }
    }

    static UserException cannotBeOpened(Exception failure) {
        return UserException.passing(
                "The timetable of the nightly job cannot be opened (" + rootMessage(failure)
                        + "). See that the database runs and may be written, and that no other scheduler has its file.",
                failure);
    }

    private static String rootMessage(Throwable failure) {
        return Throwables.getRootCause(failure).getMessage();
    }

    /** The script that comes with Quartz, but for its statements that would wipe an earlier timetable. */
    private void run(Transaction transaction) {
        for (String sql : Splitter.on(';').trimResults().omitEmptyStrings().split(script())) {
            if (!sql.startsWith("DROP") && !sql.startsWith("COMMIT")) {
                transaction.update(sql);
            }
        }
    }

    private String script() {
        String resource = SCRIPTS + (shared ? "postgres" : "h2") + ".sql";
        try (InputStream in = JobStore.class.getResourceAsStream(resource)) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R"))
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How Quartz is to run on this store: one job at a time, and nothing serialised by Java. */
    Properties properties() {
        DBConnectionManager.getInstance().addConnectionProvider(name, new Connections());
        Properties properties = new Properties();
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, name);
        properties.setProperty(
                StdSchedulerFactory.PROP_SCHED_INSTANCE_ID, StdSchedulerFactory.AUTO_GENERATE_INSTANCE_ID);
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_MAKE_SCHEDULER_THREAD_DAEMON, "true");
        properties.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, SimpleThreadPool.class.getName());
        properties.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_PREFIX + ".threadCount", "1");
        properties.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_PREFIX + ".makeThreadsDaemons", "true");
        properties.setProperty(StdSchedulerFactory.PROP_JOB_STORE_CLASS, JobStoreTX.class.getName());
        properties.setProperty(
                StdSchedulerFactory.PROP_JOB_STORE_PREFIX + ".driverDelegateClass", PlainDataDelegate.class.getName());
        properties.setProperty(StdSchedulerFactory.PROP_JOB_STORE_PREFIX + ".dataSource", name);
        properties.setProperty(StdSchedulerFactory.PROP_JOB_STORE_PREFIX + ".useProperties", "true");
        properties.setProperty(StdSchedulerFactory.PROP_JOB_STORE_PREFIX + ".isClustered", String.valueOf(shared));
        properties.setProperty(StdSchedulerFactory.PROP_JOB_STORE_PREFIX + ".clusterCheckinInterval", CHECK_IN_MILLIS);
        properties.setProperty(StdSchedulerFactory.PROP_JOB_STORE_PREFIX + ".dbRetryInterval", RETRY_MILLIS);
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_DB_FAILURE_RETRY_INTERVAL, RETRY_MILLIS);
        return properties;
    }

    /** Whoever opened the database closes it. */
    private final class Connections implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return database.getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }
}
