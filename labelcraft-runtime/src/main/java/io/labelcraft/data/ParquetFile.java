package io.labelcraft.data;

import io.labelcraft.data.ParquetColumn.Flags;
import io.labelcraft.data.ParquetColumn.Instants;
import io.labelcraft.data.ParquetColumn.Integers;
import io.labelcraft.data.ParquetColumn.Numbers;
import io.labelcraft.data.ParquetColumn.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes typed columns as a Parquet file. */
public final class ParquetFile {

    private static final String TABLE = "content";

    private ParquetFile() {}

    /**
     * Writes a file over what it held.
     *
     * @param rows how many each column has
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, List<ParquetColumn> columns, int rows) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(columns.stream()
                    .map(column -> LogDatabase.name(column.name()) + " " + type(column))
                    .collect(Collectors.joining(", ", "CREATE TABLE " + TABLE + " (", ")")));
            append(connection.unwrap(DuckDBConnection.class), columns, rows);
            statement.execute(
                    columns.stream().map(ParquetFile::selected).collect(Collectors.joining(", ", "COPY (SELECT ", ""))
                            + " FROM " + TABLE + ") TO " + LogDatabase.text(file.toString()) + " (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IOException(LogDatabase.reason(e), e);
        }
    }

    private static String type(ParquetColumn column) {
        if (column instanceof Texts) {
            return "VARCHAR";
        }
        if (column instanceof Flags) {
            return "BOOLEAN";
        }
        return column instanceof Numbers ? "DOUBLE" : "BIGINT";
    }

    private static String selected(ParquetColumn column) {
        String name = LogDatabase.name(column.name());
        return column instanceof Instants ? "make_timestamptz(" + name + " * 1000) AS " + name : name;
    }

    private static void append(DuckDBConnection connection, List<ParquetColumn> columns, int rows) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(TABLE)) {
            for (int row = 0; row < rows; row++) {
                appender.beginRow();
                for (ParquetColumn column : columns) {
                    append(appender, column, row);
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, ParquetColumn column, int row) throws SQLException {
        if (column instanceof Integers integers) {
            appender.append(integers.value().applyAsLong(row));
        } else if (column instanceof Instants instants) {
            appender.append(instants.millis().applyAsLong(row));
        } else if (column instanceof Numbers numbers) {
            appender.append(numbers.value().applyAsDouble(row));
        } else if (column instanceof Flags flags) {
            appender.append(flags.value().test(row));
        } else if (column instanceof Texts texts) {
            appender.append(texts.value().apply(row));
        }
    }
}
