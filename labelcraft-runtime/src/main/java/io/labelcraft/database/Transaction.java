package io.labelcraft.database;

import io.labelcraft.UserException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * SQL on a connection of its own, of which all counts or nothing. Other connections see nothing of it before its end. For one
 * thread.
 */
public final class Transaction {

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        /** Its end commits; whatever it throws rolls back. */
        T in(Transaction transaction) throws E;
    }

    /** What a row of a result stands for. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads the row that the result stands at. */
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private Transaction(Connection connection) {
        this.connection = connection;
    }

    /**
     * Runs a transaction.
     *
     * @throws UserException if the database cannot be reached, which may pass, or refuses a statement; with the
     *     {@link SQLException} as its cause
     * @throws E what the work throws
     */
    public static <T, E extends Exception> T run(DataSource database, Work<T, E> work) throws E {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.in(new Transaction(connection));
            } catch (Throwable e) {
                rollBack(connection, e);
                throw e;
            }
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * Runs a statement.
     *
     * @param parameters texts, numbers and byte arrays, one for each question mark
     * @return the number of rows it changed
     */
    public int update(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Runs a query and reads every row of its result. Parameters as in {@link #update}. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Whether the connection's schema has a table. */
    public boolean hasTable(String name) {
        try {
            DatabaseMetaData database = connection.getMetaData();
            String stored = database.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
            String pattern = stored.replace("_", database.getSearchStringEscape() + "_");
            try (ResultSet tables =
                    database.getTables(connection.getCatalog(), connection.getSchema(), pattern, null)) {
                return tables.next();
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static UserException refused(SQLException failure) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        String message = "The database cannot do what it is asked: " + reason + " [SQL state " + failure.getSQLState()
                + "]. Nothing was changed. See that it runs, and that labelcraft.schedule.database names it and a"
                + " user who may make tables in it; then try again.";
        return Database.mayPass(failure)
                ? UserException.passing(message, failure)
                : new UserException(message, failure);
    }
}
