package io.labelcraft.data;

import io.labelcraft.UserException;
import io.labelcraft.config.DataSpec;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.SplitSpec;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads a feedback log into a table.
 *
 * <p>A log is a CSV, TSV (both perhaps gzipped) or Parquet file, or a folder of such files of one format. Text files are
 * UTF-8 with a header, comma or tab, double quotes as in RFC 4180, and one kind of line end; blank lines are passed over.
 * The columns that a run needs have to fit into memory.
 *
 * <p>Bad rows are refused and counted: a line with a wrong number of columns, broken quotes or broken UTF-8; an empty user,
 * item, time, feedback or duration cell; a numeric id that is no integer; a time that is neither one nor ISO 8601; a number that is none, negative, NaN or
 * infinite; a binary field that is not 0, 1, true or false; a count with a fraction; a duration of 0.
 */
public final class FeedbackReader {

    private final ModelSpec spec;
    private final LogSpec log;
    private final Optional<SplitSpec> split;
    private final ScannedLog scan;
    private final LogDatabase database;

    private FeedbackReader(
            ModelSpec spec, LogSpec log, Optional<SplitSpec> split, ScannedLog scan, LogDatabase database) {
        this.spec = spec;
        this.log = log;
        this.split = split;
        this.scan = scan;
        this.database = database;
    }

    /**
     * Reads the log that the settings name.
     *
     * @param base the folder that {@code spec.data().path()} is relative to
     * @throws UserException if there is no such log, it is not whole, lacks a column, has too many bad rows or no good one,
     *     a condition cannot be evaluated, or a part of the split is empty
     */
    public static FeedbackTable read(ModelSpec spec, Path base) {
        return read(spec, spec.log(), Optional.of(spec.split()), base);
    }

    /**
     * Reads users, items, times and feedback alone: the log needs no column of a feature, is not split, and may have a single row.
     *
     * @param base the folder that {@code spec.data().path()} is relative to
     * @return a table without features, no row of which is in a part of the split
     * @throws UserException as {@link #read} does, but for the split
     */
    public static FeedbackTable readFeedback(ModelSpec spec, Path base) {
        return read(spec, spec.log().withoutFeatures(), Optional.empty(), base);
    }

    private static FeedbackTable read(ModelSpec spec, LogSpec log, Optional<SplitSpec> split, Path base) {
        LogFiles files = LogFiles.locate(spec.data(), base);
        ScannedLog scan = ScannedLog.of(files);
        try (LogDatabase database = LogDatabase.open(files, scan.invalidText())) {
            return new FeedbackReader(spec, log, split, scan, database).read();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB could not read " + files.place(), e);
        }
    }

    private FeedbackTable read() throws SQLException {
        LogLoader loader = new LogLoader(scan, database);
        List<LogColumns> columns = loader.columns();
        LogColumns first = columns.get(0);
        Conditions conditions = Conditions.parse(spec.data(), split, first, database);
        LogLoader.Loaded loaded = loader.load(columns, needed(conditions));
        if (loaded.numbers().total() == 0) {
            throw new UserException("The feedback log " + place()
                    + " has a header but no rows. Export it again, or correct labelcraft.data.path.");
        }
        CheckedLog checked = CheckedLog.of(
                log,
                conditions,
                loaded.cells(),
                scan.files().format().text(),
                spec.data().maxRefusedShare(),
                database);
        checked.tryConditions(conditions, first);
        checked.judge(conditions);
        checked.keepWindow(spec.data().windowDays());
        DataSummary summary = summary(checked, loaded.numbers());
        refuse(summary);
        return table(checked, loaded, summary);
    }

    private Path place() {
        return scan.files().place();
    }

    /** The columns to load, and what each is for. */
    private Map<String, String> needed(Conditions conditions) {
        Map<String, String> needed = new LinkedHashMap<>();
        String source = " of " + spec.source();
        needed.put(log.user().column(), "the user id" + source);
        needed.putIfAbsent(log.item().column(), "the item id" + source);
        needed.putIfAbsent(log.time().column(), "the event time" + source);
        log.feedback()
                .forEach(field -> needed.putIfAbsent(field.column(), "the feedback field " + field.field() + source));
        log.itemDuration()
                .ifPresent(field -> needed.putIfAbsent(field.column(), "the item duration " + field.field() + source));
        log.itemFeatures()
                .forEach(field -> needed.putIfAbsent(field.column(), "the item feature " + field.field() + source));
        log.userFeatures()
                .forEach(field -> needed.putIfAbsent(field.column(), "the user feature " + field.field() + source));
        conditions.all().forEach(condition -> condition
                .columns()
                .forEach(column -> needed.putIfAbsent(column, "the condition " + condition.setting())));
        return needed;
    }

    private DataSummary summary(CheckedLog checked, RowNumbers numbers) throws SQLException {
        SortedMap<String, Long> refused = new TreeMap<>(checked.refused());
        scan.broken().forEach((reason, rows) -> refused.merge(reason, rows, Long::sum));
        SortedMap<Long, RefusedRow> examples = scan.examples(numbers);
        examples.putAll(checked.examples(numbers));
        return new DataSummary(
                numbers.total(),
                checked.filteredRows(),
                checked.markDuplicates(),
                refused,
                examples.values().stream().limit(RefusedRow.EXAMPLES).toList(),
                scan.fingerprint());
    }

    private void refuse(DataSummary summary) {
        DataSpec data = spec.data();
        double share = (double) summary.refusedRows() / summary.read();
        if (share > data.maxRefusedShare()) {
            throw new UserException(String.format(
                    Locale.ROOT,
                    "%d of %d rows of %s are bad (%.2f %%), more than labelcraft.data.max-refused-share = %s allows: %s."
                            + " The first: %s. %sMend the log, correct how its columns are declared, leave such rows out with"
                            + " labelcraft.data.filter, or raise the share.",
                    summary.refusedRows(),
                    summary.read(),
                    place(),
                    100 * share,
                    data.maxRefusedShare(),
                    reasons(summary),
                    summary.examples().stream().map(RefusedRow::describe).collect(Collectors.joining("; ")),
                    RefusalAdvice.on(summary.examples())
                            .map(advice -> advice + " ")
                            .orElse("")));
        }
    }

    private static String reasons(DataSummary summary) {
        return summary.refused().entrySet().stream()
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private FeedbackTable table(CheckedLog checked, LogLoader.Loaded loaded, DataSummary summary) throws SQLException {
        long rows = checked.acceptedRows();
        if (rows == 0) {
            throw new UserException("No row of " + place() + " is left: of " + summary.read() + " rows, the condition"
                    + " labelcraft.data.filter leaves out " + summary.filtered() + " and " + summary.refusedRows()
                    + " are bad. Change the filter, or give another log.");
        }
        FeedbackQuery query = new FeedbackQuery(log, loaded.cells()::get);
        ColumnReader reader = new ColumnReader(log, query, database, checked.accepted());
        ColumnReader.Columns columns = reader.read(Math.toIntExact(rows), loaded.numbers());
        return reader.table(columns, split(columns), summary);
    }

    private Split split(ColumnReader.Columns columns) {
        if (split.isEmpty()) {
            return new Split(new int[0], new int[0], new int[0]);
        }
        Splitter splitter = new Splitter(split.get());
        return split.get().conditions().isPresent()
                ? splitter.byConditions(columns.parts())
                : splitter.byTime(
                        columns.timeMillis(),
                        columns.codes()[0],
                        columns.users(log.user().numeric()));
    }
}
