package io.labelcraft.data;

import io.labelcraft.data.CsvStructure.BrokenRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * A log whose files were read through once: they are whole, and their broken rows are known.
 *
 * @param structures per file; none for Parquet, which guards its own
 * @param fingerprint SHA-256 over names and bytes of the files, in hexadecimal
 */
record ScannedLog(LogFiles files, List<CsvStructure> structures, String fingerprint) {

    /**
     * Reads all files to their ends.
     *
     * @throws io.labelcraft.UserException if one is empty, damaged or unreadable
     */
    static ScannedLog of(LogFiles files) {
        MessageDigest digest = sha256();
        List<CsvStructure> structures = new ArrayList<>();
        for (LogFile file : files.files()) {
            digest.update(file.name().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            FileScan scan = new FileScan(file, digest);
            if (files.format().text()) {
                structures.add(scan.text());
            } else {
                scan.binary();
            }
        }
        return new ScannedLog(files, structures, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether any row is not UTF-8. */
    boolean invalidText() {
        return structures.stream().anyMatch(CsvStructure::invalidText);
    }

    /**
     * Numbers the rows of all files.
     *
     * @param rows per file, broken ones included
     */
    RowNumbers numbers(long[] rows) {
        long[] starts = new long[rows.length];
        long total = 0;
        LongStream.Builder broken = LongStream.builder();
        for (int file = 0; file < rows.length; file++) {
            starts[file] = total;
            if (!structures.isEmpty()) {
                for (long row : structures.get(file).broken()) {
                    broken.add(total + row);
                }
            }
            total += rows[file];
        }
        return new RowNumbers(files.files(), starts, broken.build().toArray(), total);
    }

    /** Broken rows by reason. */
    SortedMap<String, Long> broken() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (CsvStructure structure : structures) {
            structure.faults().forEach((fault, rows) -> counts.merge(fault.reason(), rows, Long::sum));
        }
        return counts;
    }

    /** The first broken rows of each file, by their numbers in the log. */
    SortedMap<Long, RefusedRow> examples(RowNumbers numbers) {
        SortedMap<Long, RefusedRow> examples = new TreeMap<>();
        for (int file = 0; file < structures.size(); file++) {
            for (BrokenRow broken : structures.get(file).examples()) {
                long logRow = numbers.logRow(file, broken.row());
                String detail = "line " + broken.line() + ": " + broken.columns() + " of "
                        + structures.get(file).headerColumns() + " columns";
                examples.put(logRow, numbers.refused(logRow, broken.fault().reason(), detail));
            }
        }
        return examples;
    }
}
