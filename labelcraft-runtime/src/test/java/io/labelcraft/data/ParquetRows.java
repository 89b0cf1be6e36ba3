package io.labelcraft.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Parquet file as DuckDB reads it. */
public record ParquetRows(Path file) {

    public static ParquetRows read(Path file) {
        return new ParquetRows(file);
    }

    /** DuckDB's types by column. */
    public Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        select("DESCRIBE SELECT *", row -> types.put(row.getString(1), row.getString(2)));
        return types;
    }

    public double[] numbers(String column) {
        return select("SELECT \"" + column + '"', row -> row.getDouble(1)).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Instants in milliseconds since 1970. */
    public long[] millis(String column) {
        return select("SELECT epoch_ms(\"" + column + "\")", row -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    public List<String> texts(String column) {
        return select("SELECT \"" + column + '"', row -> row.getString(1));
    }

    private <T> List<T> select(String what, LogDatabase.RowReader<T> reader) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(what + " FROM read_parquet('" + file + "')")) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(reader.read(rows));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
