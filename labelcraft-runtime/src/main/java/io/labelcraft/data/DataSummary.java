package io.labelcraft.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What reading a log came to.
 *
 * @param read rows in the log
 * @param filtered rows that the filter left out
 * @param duplicates exact repeats of user, item and time, of which the first is kept
 * @param refused bad rows by reason
 * @param examples the first few of the bad rows, in the order of the log
 * @param fingerprint SHA-256 over names and bytes of the files, in hexadecimal
 */
public record DataSummary(
        long read,
        long filtered,
        long duplicates,
        SortedMap<String, Long> refused,
        List<RefusedRow> examples,
        String fingerprint) {

    public DataSummary {
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
        examples = List.copyOf(examples);
    }

    /** What is wrong with the bad rows, a sentence for each reason, with an example where there is one at hand. */
    public List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        refused.forEach((reason, rows) -> refusals.add(
                String.format(Locale.ROOT, "%,d of %,d rows are refused: %s%s.", rows, read, reason, example(reason))));
        return refusals;
    }

    private String example(String reason) {
        return examples.stream()
                .filter(row -> row.reason().equals(reason))
                .findFirst()
                .map(row -> ", e.g. in " + row.place() + " (" + row.detail() + ")")
                .orElse("");
    }

    public long refusedRows() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
