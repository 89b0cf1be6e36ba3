package io.labelcraft.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.labelcraft.UserException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The interest that a simulated log was made from: a CSV file in UTF-8 with a header, of which the columns {@code log_row} (the
 * number of the log's row, from 1) and {@code interest} (any number) are read.
 */
public final class PlantedInterest {

    private static final String LOG_ROW = "log_row";
    private static final String INTEREST = "interest";
    private static final CsvMapper CSV = new CsvMapper();

    private final Path file;
    private final Map<Long, Double> byLogRow = new HashMap<>();

    private PlantedInterest(Path file) {
        this.file = file;
    }

    /**
     * Reads a file and joins it to a log.
     *
     * @return per row of the table, NaN for rows that the file does not have
     * @throws UserException if the file cannot be read, lacks a column, holds something else than numbers or no row of the log
     */
    public static double[] read(Path file, FeedbackTable table) {
        PlantedInterest interest = new PlantedInterest(file);
        interest.read();
        return interest.join(table.logRow());
    }

    private void read() {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (Reader text = Files.newBufferedReader(file);
                MappingIterator<Map<String, String>> rows =
                        CSV.readerForMapOf(String.class).with(header).readValues(text)) {
            while (rows.hasNextValue()) {
                long line = rows.getCurrentLocation().getLineNr();
                add(rows.nextValue(), line);
            }
        } catch (NoSuchFileException e) {
            throw new UserException("There is no file " + file + ". Correct labelcraft.evaluation.interest.", e);
        } catch (CharacterCodingException e) {
            throw unreadable("it is not UTF-8 text", e);
        } catch (JsonProcessingException e) {
            throw unreadable(
                    e.getOriginalMessage() + " (line " + e.getLocation().getLineNr() + ")", e);
        } catch (IOException e) {
            throw unreadable(e.toString(), e);
        }
    }

    private void add(Map<String, String> row, long line) {
        String logRow = row.get(LOG_ROW);
        String interest = row.get(INTEREST);
        if (logRow == null || interest == null) {
            throw unreadable(
                    "expected the columns " + LOG_ROW + " and " + INTEREST + ", found " + row.keySet() + " at line "
                            + line,
                    null);
        }
        try {
            byLogRow.put(Long.valueOf(logRow), Double.valueOf(interest));
        } catch (NumberFormatException e) {
            throw unreadable(
                    "expected a row number and a number, found '" + logRow + "' and '" + interest + "' at line " + line,
                    e);
        }
    }

    private double[] join(long[] logRow) {
        double[] interest = Arrays.stream(logRow)
                .mapToDouble(row -> byLogRow.getOrDefault(row, Double.NaN))
                .toArray();
        if (Arrays.stream(interest).allMatch(Double::isNaN)) {
            throw unreadable("none of its rows is a row of the log", null);
        }
        return interest;
    }

    private UserException unreadable(String fault, Exception cause) {
        return new UserException(
                "The interest file " + file + " cannot be used: " + fault
                        + ". Correct it, or leave labelcraft.evaluation.interest empty.",
                cause);
    }
}
