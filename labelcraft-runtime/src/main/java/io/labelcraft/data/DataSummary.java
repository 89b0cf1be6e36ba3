package io.labelcraft.data;

import java.util.Collections;
import java.util.List;
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

    public long refusedRows() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
