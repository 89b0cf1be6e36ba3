package io.labelcraft.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An in-memory DuckDB that can read the files of one log and touch nothing else: no other file, no network, no extension.
 * Times without a time zone are UTC, wherever it runs.
 *
 * <p>For one thread.
 */
final class LogDatabase implements AutoCloseable {

    /** What a row of a result is turned into. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private LogDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a database.
     *
     * @param wholeRows reads every column of a row, used or not: DuckDB crashes on a used column that is not UTF-8 where it
     *     skips another one
     */
    static LogDatabase open(LogFiles files, boolean wholeRows) throws SQLException {
        String paths =
                files.files().stream().map(file -> text(file.path().toString())).collect(Collectors.joining(", "));
        LogDatabase database = new LogDatabase(DriverManager.getConnection("jdbc:duckdb:"));
        try {
            database.execute("SET TimeZone = 'UTC'");
            database.execute("SET temp_directory = ''");
            database.execute("SET autoinstall_known_extensions = false");
            database.execute("SET autoload_known_extensions = false");
            if (wholeRows) {
                database.execute("SET disabled_optimizers = 'unused_columns'");
            }
            database.execute("SET allowed_paths = [" + paths + "]");
            database.execute("SET enable_external_access = false");
            database.execute("SET lock_configuration = true");
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a change and returns how many rows it touched. */
    long update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    /** The one number that a query gives. */
    long number(String sql) throws SQLException {
        return list(sql, row -> row.getLong(1)).get(0);
    }

    /** The rows of a query, with the parameters put in. */
    <T> List<T> list(String sql, RowReader<T> reader, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    /** Hands the whole result over at once, for long results. */
    <T> T read(String sql, RowReader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return reader.read(result);
        }
    }

    /** A name as SQL has it. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text constant as SQL has it. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The sentence of DuckDB's message that says what is wrong, without kind and place. */
    static String reason(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        int inner = message.indexOf("\nError: ");
        String own = inner < 0 ? message : message.substring(inner + "\nError: ".length());
        return own.lines().findFirst().orElse(own);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
