package io.labelcraft.cli;

import io.labelcraft.data.DataSummary;
import java.util.List;
import java.util.Locale;

/** What was meant to be left out of a log, as lines. */
final class LogLines {

    private LogLines() {}

    static List<String> leftOut(DataSummary summary) {
        return summary.filtered() > 0 || summary.duplicates() > 0
                ? List.of(String.format(
                        Locale.ROOT,
                        "  left out: %,d by the filter, %,d repeats.",
                        summary.filtered(),
                        summary.duplicates()))
                : List.of();
    }
}
