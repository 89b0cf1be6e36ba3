package io.labelcraft.cli;

import io.labelcraft.data.DataSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was left out of a log, as lines. */
final class LogLines {

    private LogLines() {}

    static List<String> leftOut(DataSummary summary) {
        List<String> lines = new ArrayList<>();
        if (summary.filtered() > 0 || summary.duplicates() > 0) {
            lines.add(text("  left out: %,d by the filter, %,d repeats.", summary.filtered(), summary.duplicates()));
        }
        summary.refused().forEach((reason, rows) -> lines.add(text("  refused: %,d x %s.", rows, reason)));
        summary.examples().forEach(example -> lines.add(text("    e.g. %s", example.describe())));
        return lines;
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
