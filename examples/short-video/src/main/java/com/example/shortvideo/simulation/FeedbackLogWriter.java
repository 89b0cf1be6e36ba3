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
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * Writes rows to CSV files, compressed if the name ends in {@code .gz}. A file appears whole or not at all, and no cell
 * needs quotes.
 */
final class FeedbackLogWriter {
    private static final String LOG_HEADER = "user,video,author,tag,time,watch_time,duration,like,follow,comment";
    private static final String INTEREST_HEADER = "user,video,time,interest";

    /** What the platform records. */
    void writeLog(Path file, List<SimulatedImpression> rows) throws IOException {
        write(file, LOG_HEADER, rows, row -> logLine(row.impression()));
    }

    /** What nobody can record: how much the user wanted the video. */
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

    private static String interestLine(SimulatedImpression row) {
        Impression impression = row.impression();
        return String.join(
                ",",
                Long.toString(impression.user()),
                Long.toString(impression.video()),
                Long.toString(impression.time()),
                decimal(row.interest(), 6));
    }

    private static String decimal(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    private static void write(
            Path file, String header, List<SimulatedImpression> rows, Function<SimulatedImpression, String> line)
            throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling("unfinished-" + file.getFileName());
        try (Writer writer = writer(unfinished)) {
            writer.write(header + "\n");
            for (SimulatedImpression row : rows) {
                writer.write(line.apply(row) + "\n");
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
