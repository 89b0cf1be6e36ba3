package io.labelcraft.data;

import io.labelcraft.config.LogSpec;
import io.labelcraft.config.LogSpec.FeatureColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the accepted rows of {@code checked} into primitive columns. */
final class ColumnReader {

    private final LogSpec log;
    private final FeedbackQuery query;
    private final LogDatabase database;
    private final String accepted;

    /**
     * Prepares the reading.
     *
     * @param accepted true for the rows to read, in SQL
     */
    ColumnReader(LogSpec log, FeedbackQuery query, LogDatabase database, String accepted) {
        this.log = log;
        this.query = query;
        this.database = database;
        this.accepted = accepted;
    }

    /** The columns of a table, and the part that the conditions of the split give to each row. */
    record Columns(
            List<List<String>> values,
            int[][] codes,
            long[] timeMillis,
            long[] logRow,
            double[][] measures,
            byte[] parts) {

        IdMap users(boolean numeric) {
            return new IdMap(values.get(0), numeric);
        }

        IdMap items(boolean numeric) {
            return new IdMap(values.get(1), numeric);
        }
    }

    /**
     * Reads all rows.
     *
     * @param rows that will come
     */
    Columns read(int rows, RowNumbers numbers) throws SQLException {
        List<List<String>> values = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        for (String field : query.coded()) {
            String type = LogDatabase.name("#values" + values.size());
            database.execute("CREATE TYPE " + type + " AS ENUM (SELECT " + field + " FROM checked WHERE " + accepted
                    + " GROUP BY " + field + " ORDER BY min(\"#row\"))");
            values.add(database.list("SELECT unnest(enum_range(NULL::" + type + "))", row -> row.getString(1)));
            selected.add("CAST(enum_code(CAST(" + field + " AS " + type + ")) AS INTEGER)");
        }
        List<String> measures = query.measures();
        selected.addAll(measures);
        String select = "SELECT \"#row\", " + query.millis() + ", CAST(\"#part\" AS TINYINT), "
                + String.join(", ", selected) + " FROM checked WHERE " + accepted;
        Columns columns = new Columns(
                values,
                new int[values.size()][rows],
                new long[rows],
                new long[rows],
                new double[measures.size()][rows],
                new byte[rows]);
        return database.read(select, result -> fill(columns, result, numbers));
    }

    private static Columns fill(Columns columns, ResultSet result, RowNumbers numbers) throws SQLException {
        for (int row = 0; result.next(); row++) {
            columns.logRow[row] = numbers.logRow(result.getLong(1));
            columns.timeMillis[row] = result.getLong(2);
            columns.parts[row] = result.getByte(3);
            int column = 4;
            for (int[] codes : columns.codes) {
                codes[row] = result.getInt(column++);
            }
            for (double[] measure : columns.measures) {
                measure[row] = result.getDouble(column++);
            }
        }
        return columns;
    }

    /** Puts the columns together. */
    FeedbackTable table(Columns columns, Split split, DataSummary summary) {
        Map<String, double[]> feedback = new LinkedHashMap<>();
        for (int i = 0; i < log.feedback().size(); i++) {
            feedback.put(log.feedback().get(i).field(), columns.measures[i]);
        }
        Optional<double[]> itemDuration = log.itemDuration().map(duration -> columns.measures[feedback.size()]);
        int firstUserFeature = 2 + log.itemFeatures().size();
        return new FeedbackTable(
                columns.users(log.user().numeric()),
                columns.items(log.item().numeric()),
                columns.codes[0],
                columns.codes[1],
                columns.timeMillis,
                columns.logRow,
                feedback,
                itemDuration,
                features(log.itemFeatures(), 2, columns),
                features(log.userFeatures(), firstUserFeature, columns),
                split,
                summary);
    }

    private static Map<String, CategoricalColumn> features(List<FeatureColumn> features, int first, Columns columns) {
        Map<String, CategoricalColumn> byField = new LinkedHashMap<>();
        for (int i = 0; i < features.size(); i++) {
            byField.put(
                    features.get(i).field(),
                    new CategoricalColumn(columns.codes[first + i], columns.values.get(first + i)));
        }
        return byField;
    }
}
