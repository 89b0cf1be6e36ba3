package io.labelcraft.cli;

import io.labelcraft.data.DataSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was left out of a log, as lines. */
final class LogLines {

    private LogLines() {}

    /** Rows that were meant to be left out. */
    static List<String> leftOut(DataSummary summary) {
        return summary.filtered() > 0 || summary.duplicates() > 0
                ? List.of(text("  left out: %,d by the filter, %,d repeats.", summary.filtered(), summary.duplicates()))
                : List.of();
    }

    /** Rows that are bad, as warnings. */
    static List<String> refused(DataSummary summary) {
        List<String> lines = new ArrayList<>();
        summary.refused()
                .forEach((reason, rows) -> lines.add(text("rows of the log were refused: %,d x %s.", rows, reason)));
        summary.examples().forEach(example -> lines.add(text("  e.g. %s", example.describe())));
        return lines;
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
