package com.example.shortvideo.simulation;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.example.shortvideo.Impression;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes rows to CSV files, compressed if the name ends in {@code .gz}. A file appears whole or not at all, and no cell
 * needs quotes.
 */
final class FeedbackLogWriter {
    private static final String LOG_HEADER = "user,video,author,tag,time,watch_time,duration,like,follow,comment";
    private static final String INTEREST_HEADER = "log_row,interest";

    /** What the platform records. */
    void writeLog(Path file, List<SimulatedImpression> rows) throws IOException {
        write(file, LOG_HEADER, rows, (number, row) -> logLine(row.impression()));
    }

    /** What nobody can record: how much the user wanted the video of each row of the log. */
    void writeInterest(Path file, List<SimulatedImpression> rows) throws IOException {
        write(file, INTEREST_HEADER, rows, FeedbackLogWriter::interestLine);
    }

    private static String logLine(Impression row) {
        return String.join(
                ",",
                Long.toString(row.user()),
                Long.toString(row.video()),
                Long.toString(row.author()),
                row.tag(),
                Long.toString(row.time()),
                decimal(row.watchTime(), 3),
                decimal(row.duration(), 1),
                flag(row.like()),
                flag(row.follow()),
                flag(row.comment()));
    }

    private static String interestLine(int number, SimulatedImpression row) {
        return number + "," + decimal(row.interest(), 6);
    }

    private static String decimal(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    /** What becomes of a row and its number in the log, from 1. */
    @FunctionalInterface
    private interface Line {
        String of(int number, SimulatedImpression row);
    }

    private static void write(Path file, String header, List<SimulatedImpression> rows, Line line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling("unfinished-" + file.getFileName());
        try (Writer writer = writer(unfinished)) {
            writer.write(header + "\n");
            for (int i = 0; i < rows.size(); i++) {
                writer.write(line.of(i + 1, rows.get(i)) + "\n");
            }
        }
        Files.move(unfinished, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static Writer writer(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
