package io.labelcraft.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database in a file, which one process has at a time. Safe for many threads. */
public final class FileDatabase implements AutoCloseable {

    /** Otherwise H2 closes it as soon as the process is told to end, while its work still goes on. */
    private static final String OPEN_UNTIL_CLOSED = ";DB_CLOSE_ON_EXIT=FALSE";

    private final JdbcConnectionPool pool;

    private FileDatabase(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /**
     * Nothing is opened before the first connection.
     *
     * @param file without its ending {@code .mv.db}; its folder exists
     */
    public static FileDatabase at(Path file) {
        return new FileDatabase(JdbcConnectionPool.create(
                "jdbc:h2:file:" + file.toAbsolutePath() + OPEN_UNTIL_CLOSED, "labelcraft", ""));
    }

    public DataSource source() {
        return pool;
    }

    /** Gives the file up, once the connections that are in use are closed. */
    @Override
    public void close() {
        pool.dispose();
    }
}
