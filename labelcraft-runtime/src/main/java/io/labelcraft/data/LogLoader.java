package io.labelcraft.data;

import io.labelcraft.UserException;
import io.labelcraft.data.CsvStructure.Fault;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Loads the needed columns of a log into the DuckDB table {@code log}, in the order of the log, text as text. */
final class LogLoader {

    private final ScannedLog scan;
    private final LogDatabase database;

    LogLoader(ScannedLog scan, LogDatabase database) {
        this.scan = scan;
        this.database = database;
    }

    /**
     * The columns of each file.
     *
     * @throws UserException if a file is not what its name says
     */
    List<LogColumns> columns() {
        List<LogColumns> columns = new ArrayList<>();
        for (int i = 0; i < files().size(); i++) {
            columns.add(
                    scan.files().format().text()
                            ? LogColumns.ofHeader(
                                    files().get(i), scan.structures().get(i).header())
                            : parquetColumns(files().get(i)));
        }
        return columns;
    }

    private LogColumns parquetColumns(LogFile file) {
        try {
            return new LogColumns(
                    file, database.list("DESCRIBE SELECT * FROM " + source(file), row -> row.getString(1)));
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * The loaded table.
     *
     * @param cells its columns by their names in the log
     */
    record Loaded(Map<String, Cell> cells, RowNumbers numbers) {}

    /**
     * Loads all files.
     *
     * @param needed names of the columns, and for each what needs it
     * @throws UserException if a file lacks a column or cannot be read
     */
    Loaded load(List<LogColumns> columns, Map<String, String> needed) throws SQLException {
        long[] rows = new long[files().size()];
        long before = 0;
        for (int file = 0; file < rows.length; file++) {
            load(file, columns.get(file), needed);
            long loaded = database.number("SELECT count(*) FROM log") - before;
            before += loaded;
            rows[file] = scan.files().format().text() ? checkedRows(file, loaded) : loaded;
        }
        List<String> types = database.list("DESCRIBE log", row -> row.getString(2));
        Map<String, Cell> cells = new HashMap<>();
        for (String column : needed.keySet()) {
            cells.put(column, new Cell(cellName(cells.size()), types.get(cells.size())));
        }
        if (!scan.files().format().text()) {
            emptyTextsToNull(cells);
        }
        return new Loaded(cells, scan.numbers(rows));
    }

    /** As they are in text files, where an empty cell and an empty text are the same. */
    private void emptyTextsToNull(Map<String, Cell> cells) throws SQLException {
        for (Cell cell : cells.values()) {
            if (cell.isText()) {
                database.execute("UPDATE log SET " + cell.sql() + " = NULL WHERE " + cell.sql() + " = ''");
            }
        }
    }

    /** Makes sure that DuckDB passed over the broken rows and no others. */
    private long checkedRows(int file, long loaded) {
        CsvStructure structure = scan.structures().get(file);
        long broken =
                structure.faults().values().stream().mapToLong(Long::longValue).sum();
        if (loaded != structure.rows() - broken) {
            throw new UserException("The rows of " + files().get(file).path() + " cannot be told apart: "
                    + (structure.rows() - broken) + " were expected and " + loaded
                    + " read. Check its quotes (RFC 4180) and lines longer than 2 MB, or export it as Parquet.");
        }
        return structure.rows();
    }

    private void load(int index, LogColumns columns, Map<String, String> needed) throws SQLException {
        columns.require(needed);
        List<String> selected = new ArrayList<>();
        for (String column : needed.keySet()) {
            String own = scan.files().format().text() ? "c" + columns.indexOf(column) : column;
            selected.add(LogDatabase.name(own) + " AS " + cellName(selected.size()));
        }
        LogFile file = files().get(index);
        String source = scan.files().format().text()
                ? source(file, columns, scan.structures().get(index))
                : source(file);
        String query = "SELECT " + String.join(", ", selected) + " FROM " + source;
        try {
            database.execute(index == 0 ? "CREATE TABLE log AS " + query : "INSERT INTO log " + query);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /** No column of a log has such a name, which a condition might mean. */
    private static String cellName(int index) {
        return LogDatabase.name("#" + index);
    }

    private static String source(LogFile file) {
        return "read_parquet(" + LogDatabase.text(file.path().toString()) + ")";
    }

    private static String source(LogFile file, LogColumns columns, CsvStructure structure) {
        String types = IntStream.range(0, columns.names().size())
                .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
                .collect(Collectors.joining(", "));
        return "read_csv(" + LogDatabase.text(file.path().toString())
                + ", auto_detect = false, header = true, quote = '\"', escape = '\"', delim = '"
                + file.format().delimiter()
                + "', compression = '" + (file.gzip() ? "gzip" : "none")
                + "', ignore_errors = true, parallel = "
                + !structure.faults().containsKey(Fault.BROKEN_QUOTES)
                + ", columns = {" + types + "})";
    }

    private List<LogFile> files() {
        return scan.files().files();
    }

    private static UserException unreadable(LogFile file, SQLException failure) {
        return new UserException(
                "The file " + file.path() + " cannot be read as " + file.format() + ": " + LogDatabase.reason(failure)
                        + " Copy or export it again.",
                failure);
    }
}
