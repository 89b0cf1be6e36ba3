package io.labelcraft.data;

import io.labelcraft.UserException;
import io.labelcraft.config.DataSpec;
import io.labelcraft.data.ColumnProfile.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the columns of a log look like, before anybody has said what they are.
 *
 * @param rows that were looked at
 * @param columns in the order of the log
 */
public record LogProfile(long rows, List<ColumnProfile> columns) {

    /** How many rows are looked at. */
    public static final int ROWS = 100_000;

    /** The share of cells that may be damaged, such as text among numbers; as many damaged rows as a run accepts if nothing else is said. */
    private static final double MISFITS = 0.01;

    private static final String TABLE = "log";

    public LogProfile {
        columns = List.copyOf(columns);
    }

    /**
     * Looks at the first {@link #ROWS} rows of a log, of a folder those of its first file. Rows that cannot be read are passed over.
     *
     * @param log a CSV, TSV or Parquet file as {@link FeedbackReader} reads it, or a folder of such files
     * @throws UserException if there is no such log, it cannot be read, or it has no rows
     */
    public static LogProfile of(Path log) {
        if (!Files.exists(log)) {
            throw new UserException("The feedback log " + log
                    + " does not exist. Correct the path, or leave it out to begin without a log.");
        }
        LogFiles files = LogFiles.locate(new DataSpec(log.toString(), "*", Optional.empty(), 1, 0), log.getRoot());
        LogFile file = files.files().get(0);
        try (LogDatabase database = LogDatabase.open(files, true)) {
            database.execute("CREATE TABLE " + TABLE + " AS SELECT * FROM " + source(file) + " LIMIT " + ROWS);
            long rows = database.number("SELECT count(*) FROM " + TABLE);
            if (rows == 0) {
                throw new UserException("The feedback log " + file.path()
                        + " has no rows that can be read, so nothing can be told of its columns. Export it again.");
            }
            return new LogProfile(rows, columns(database));
        } catch (SQLException e) {
            throw new UserException(
                    "The file " + file.path() + " cannot be read as " + file.format() + ": " + LogDatabase.reason(e)
                            + " Copy or export it again.",
                    e);
        }
    }

    private static String source(LogFile file) {
        String path = LogDatabase.text(file.path().toString());
        return file.format().text()
                ? "read_csv(" + path
                        + ", header = true, skip = 0, comment = '', all_varchar = true, ignore_errors = true, quote = '\"', escape = '\"',"
                        + " delim = '" + file.format().delimiter() + "', compression = '"
                        + (file.gzip() ? "gzip" : "none") + "')"
                : "read_parquet(" + path + ")";
    }

    private static List<ColumnProfile> columns(LogDatabase database) throws SQLException {
        List<String[]> described =
                database.list("DESCRIBE " + TABLE, row -> new String[] {row.getString(1), row.getString(2)});
        List<ColumnProfile> columns = new ArrayList<>();
        for (String[] column : described) {
            columns.add(profile(column[0], new Cell(LogDatabase.name(column[0]), column[1]), database));
        }
        return columns;
    }

    private static ColumnProfile profile(String name, Cell cell, LogDatabase database) throws SQLException {
        String value = "nullif(" + cell.text() + ", '')";
        String number = "CASE WHEN isfinite(" + cell.number() + ") THEN " + cell.number() + " END";
        String select = "SELECT "
                + String.join(
                        ", ",
                        "count(" + value + ")",
                        "count(DISTINCT " + value + ")",
                        "count(" + cell.binary() + ")",
                        "count(" + cell.integer() + ")",
                        "count(" + number + ")",
                        "count(" + number + ") FILTER (" + number + " NOT IN (0, 1))",
                        "count(" + cell.isoTime(TimeUnit.MILLISECONDS) + ")",
                        "min(" + number + ")",
                        "quantile_disc(" + number + ", 0.5) FILTER (" + number + " > 0)",
                        "bool_and(CAST(" + cell.integer() + " AS VARCHAR) = " + value + ")")
                + " FROM " + TABLE;
        return database.read(select, result -> {
            result.next();
            return new ColumnProfile(
                    name,
                    content(cell, result),
                    result.getLong(1),
                    result.getLong(2),
                    numberOrNaN(result, 8),
                    numberOrNaN(result, 9),
                    result.getBoolean(10));
        });
    }

    private static Content content(Cell cell, ResultSet counts) throws SQLException {
        long values = counts.getLong(1);
        if (values == 0) {
            return Content.EMPTY;
        }
        if (cell.type().startsWith("TIMESTAMP") || cell.type().equals("DATE")) {
            return Content.INSTANT;
        }
        double most = (1 - MISFITS) * values;
        long numbers = counts.getLong(5);
        boolean otherNumbers = counts.getLong(6) > 0;
        if (counts.getLong(3) >= most && !otherNumbers) {
            return Content.BINARY;
        }
        if (numbers >= most) {
            return counts.getLong(4) == numbers ? Content.INTEGER : Content.NUMBER;
        }
        return counts.getLong(7) >= most ? Content.INSTANT : Content.TEXT;
    }

    private static double numberOrNaN(ResultSet result, int column) throws SQLException {
        double number = result.getDouble(column);
        return result.wasNull() ? Double.NaN : number;
    }
}
