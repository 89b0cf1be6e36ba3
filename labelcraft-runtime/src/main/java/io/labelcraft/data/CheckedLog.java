package io.labelcraft.data;

import io.labelcraft.config.LogSpec;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Judges every loaded row and keeps fields and verdicts in the DuckDB table {@code checked}, in the order of the log.
 *
 * <p>A row is refused for the first reason that holds: a cell that a condition needs has the wrong type; then, if the
 * filter lets the row through, a field is empty or impossible. A refused row is no duplicate of another.
 */
final class CheckedLog {

    private static final int ACCEPTED = -1;
    private static final int FILTERED = -2;
    private static final int DUPLICATE = -3;
    private static final int LONGEST_DETAIL = 40;

    private final LogDatabase database;
    private final FeedbackQuery query;
    private final Map<String, Cell> cells;
    private final List<RowCheck> checks;
    private final int conditionChecks;
    private final Map<String, String> conditionValues;

    private CheckedLog(
            LogDatabase database,
            FeedbackQuery query,
            Map<String, Cell> cells,
            List<RowCheck> checks,
            int conditionChecks,
            Map<String, String> conditionValues) {
        this.database = database;
        this.query = query;
        this.cells = cells;
        this.checks = checks;
        this.conditionChecks = conditionChecks;
        this.conditionValues = conditionValues;
    }

    /**
     * Prepares the checks of a loaded log.
     *
     * @param text whether the cells are those of a text file, whose types have to be found out
     * @param misfits share of the cells that may not have their column's type
     */
    static CheckedLog of(
            LogSpec log,
            Conditions conditions,
            Map<String, Cell> cells,
            boolean text,
            double misfits,
            LogDatabase database)
            throws SQLException {
        FeedbackQuery query = new FeedbackQuery(log, cells::get);
        Map<String, String> values = new TreeMap<>();
        List<RowCheck> checks = new ArrayList<>();
        for (Condition condition : conditions.all()) {
            for (String column : new TreeSet<>(condition.columns())) {
                Cell cell = cells.get(column);
                if (!text) {
                    values.put(column, cell.sql());
                } else if (!values.containsKey(column)) {
                    NaturalType type = NaturalType.of(cell, misfits, database);
                    values.put(column, type.value(cell));
                    checks.add(new RowCheck(
                            column,
                            type.problem(),
                            cell.text() + " IS NOT NULL AND " + LogDatabase.name(column) + " IS NULL"));
                }
            }
        }
        int conditionChecks = checks.size();
        checks.addAll(query.checks());
        return new CheckedLog(database, query, cells, checks, conditionChecks, values);
    }

    /**
     * Runs each condition alone, so that a failure can be laid at its door.
     *
     * @throws io.labelcraft.UserException if DuckDB cannot evaluate one
     */
    void tryConditions(Conditions conditions, LogColumns columns) throws SQLException {
        for (Condition condition : conditions.all()) {
            try {
                database.number("SELECT count(*) FROM (SELECT 1" + values() + " FROM log) WHERE " + condition.sql());
            } catch (SQLException e) {
                throw condition.failure(e, columns);
            }
        }
    }

    private String values() {
        StringBuilder sql = new StringBuilder();
        conditionValues.forEach(
                (column, value) -> sql.append(", ").append(value).append(" AS ").append(LogDatabase.name(column)));
        return sql.toString();
    }

    /** Judges all rows. */
    void judge(Conditions conditions) throws SQLException {
        Map<String, String> fields = query.fields();
        StringBuilder inner = new StringBuilder("SELECT rowid AS \"#row\"").append(values());
        cells.values().forEach(cell -> inner.append(", ").append(cell.sql()));
        fields.forEach(
                (name, value) -> inner.append(", ").append(value).append(" AS ").append(name));
        StringBuilder verdict = new StringBuilder("CASE");
        for (int i = 0; i < checks.size(); i++) {
            if (i == conditionChecks) {
                verdict.append(" WHEN NOT \"#keep\" THEN ").append(FILTERED);
            }
            verdict.append(" WHEN ")
                    .append(checks.get(i).condition())
                    .append(" THEN ")
                    .append(i);
        }
        verdict.append(" ELSE ").append(ACCEPTED).append(" END");
        database.execute("CREATE TABLE checked AS SELECT \"#row\", " + String.join(", ", fields.keySet()) + ", "
                + conditions.keep() + " AS \"#keep\", " + conditions.part() + " AS \"#part\", " + verdict
                + " AS \"#verdict\" FROM (" + inner + " FROM log)");
    }

    /** Leaves out the rows that lie more than so many days before the newest accepted one; 0 leaves out none. */
    void keepWindow(int days) throws SQLException {
        if (days > 0) {
            String millis = query.millis();
            database.update("UPDATE checked SET \"#verdict\" = " + FILTERED + " WHERE " + accepted() + " AND " + millis
                    + " <= (SELECT max(" + millis + ") FROM checked WHERE " + accepted() + ") - "
                    + TimeUnit.DAYS.toMillis(days));
        }
    }

    /** Marks all but the first of the accepted rows that have user, item and time in common, and counts them. */
    long markDuplicates() throws SQLException {
        String key = FeedbackQuery.USER + ", " + FeedbackQuery.ITEM + ", " + FeedbackQuery.TIME;
        return database.update("UPDATE checked SET \"#verdict\" = " + DUPLICATE + " FROM (SELECT " + key
                + ", min(\"#row\") AS \"#first\" FROM checked WHERE " + accepted() + " GROUP BY " + key
                + " HAVING count(*) > 1) AS repeated WHERE " + accepted()
                + " AND checked.\"#row\" > repeated.\"#first\""
                + equal(FeedbackQuery.USER) + equal(FeedbackQuery.ITEM) + equal(FeedbackQuery.TIME));
    }

    private static String equal(String field) {
        return " AND checked." + field + " = repeated." + field;
    }

    /** True for the rows that count. */
    String accepted() {
        return "\"#verdict\" = " + ACCEPTED;
    }

    long acceptedRows() throws SQLException {
        return database.number("SELECT count(*) FROM checked WHERE " + accepted());
    }

    long filteredRows() throws SQLException {
        return database.number("SELECT count(*) FROM checked WHERE \"#verdict\" = " + FILTERED);
    }

    /** Refused rows by reason. */
    SortedMap<String, Long> refused() throws SQLException {
        SortedMap<String, Long> refused = new TreeMap<>();
        database.list(
                "SELECT \"#verdict\", count(*) FROM checked WHERE \"#verdict\" >= 0 GROUP BY 1",
                row -> refused.merge(checks.get(row.getInt(1)).reason(), row.getLong(2), Long::sum));
        return refused;
    }

    /** The first refused rows, by their numbers in the log. */
    SortedMap<Long, RefusedRow> examples(RowNumbers numbers) throws SQLException {
        SortedMap<Long, RefusedRow> examples = new TreeMap<>();
        List<long[]> rows = database.list(
                "SELECT \"#row\", \"#verdict\" FROM checked WHERE \"#verdict\" >= 0 ORDER BY 1 LIMIT "
                        + RefusedRow.EXAMPLES,
                row -> new long[] {row.getLong(1), row.getLong(2)});
        for (long[] row : rows) {
            RowCheck check = checks.get((int) row[1]);
            String cell = database.list(
                            "SELECT coalesce(" + cells.get(check.column()).text() + ", '') FROM log WHERE rowid = "
                                    + row[0],
                            result -> result.getString(1))
                    .get(0);
            String detail = cell.length() > LONGEST_DETAIL ? cell.substring(0, LONGEST_DETAIL) + ".." : cell;
            long number = numbers.logRow(row[0]);
            examples.put(number, numbers.refused(number, check.reason(), '"' + detail + '"'));
        }
        return examples;
    }
}
