package io.labelcraft.labels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.labelcraft.UserException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Reads one {@code labels.csv}. */
final class LabelCsvReader {

    private static final CsvFactory CSV = new CsvFactory();
    private static final String NEXT_STEP = "Write the file anew with labelcraft:train.";

    private final Path file;
    private final IdColumn user = new IdColumn();
    private final IdColumn item = new IdColumn();
    private final LongStream.Builder timeMillis = LongStream.builder();
    private final LongStream.Builder logRow = LongStream.builder();
    private final List<RawColumnText> raw = new ArrayList<>();
    private final DoubleStream.Builder label = DoubleStream.builder();

    LabelCsvReader(Path file) {
        this.file = file;
    }

    /** May be called once. */
    LabelTable read() {
        try (Reader text = Files.newBufferedReader(file);
                CsvParser csv = CSV.createParser(text)) {
            readAll(csv);
        } catch (NoSuchFileException e) {
            throw new UserException("There is no labels file " + file + ". " + NEXT_STEP, e);
        } catch (JsonProcessingException e) {
            throw unreadable(e.getLocation().getLineNr(), e.getOriginalMessage(), e);
        } catch (CharacterCodingException e) {
            throw new UserException("The labels file " + file + " is not UTF-8 text. " + NEXT_STEP, e);
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read the labels file " + file + " (" + e + "). Check the disk, then read again.", e);
        }
        return new LabelTable(
                user.ids(),
                item.ids(),
                user.rows(),
                item.rows(),
                timeMillis.build().toArray(),
                logRow.build().toArray(),
                raw.stream().map(RawColumnText::column).toList(),
                label.build().toArray());
    }

    private void readAll(CsvParser csv) throws IOException {
        csv.nextToken();
        List<String> header = readHeader(csv);
        while (csv.nextToken() == JsonToken.START_ARRAY) {
            readRow(csv, header);
        }
    }

    private List<String> readHeader(CsvParser csv) throws IOException {
        List<String> header = new ArrayList<>();
        while (csv.nextToken() == JsonToken.VALUE_STRING) {
            header.add(csv.getText());
        }
        int first = LabelHeader.KEYS.size();
        int last = header.size() - 1;
        boolean expected = last >= first
                && header.subList(0, first).equals(LabelHeader.KEYS)
                && header.get(last).equals(LabelHeader.LABEL)
                && new HashSet<>(header).size() == header.size();
        if (!expected) {
            String found = header.isEmpty() ? "nothing" : String.join(",", header);
            throw unreadable(
                    1, "expected the header user,item,time,log_row,<raw feedback>,label, found " + found, null);
        }
        header.subList(first, last).forEach(column -> raw.add(new RawColumnText(LabelHeader.field(column))));
        return header;
    }

    private void readRow(CsvParser csv, List<String> header) throws IOException {
        int column = 0;
        while (csv.nextToken() == JsonToken.VALUE_STRING) {
            if (column < header.size()) {
                readCell(csv, column, header.get(column));
            }
            column++;
        }
        if (column != header.size()) {
            throw unreadable(
                    csv.currentTokenLocation().getLineNr(),
                    "expected " + header.size() + " columns, found " + column,
                    null);
        }
    }

    private void readCell(CsvParser csv, int column, String name) throws IOException {
        String cell = csv.getText();
        try {
            add(cell, column);
        } catch (NumberFormatException e) {
            String expected = name.equals("time") || name.equals("log_row")
                    ? "a whole number"
                    : name.equals(LabelHeader.LABEL) ? "a number from 0 to 1" : "a number";
            throw unreadable(
                    csv.currentTokenLocation().getLineNr(),
                    "column " + name + ": expected " + expected + ", found '" + cell + "'",
                    e);
        }
    }

    private void add(String cell, int column) {
        switch (column) {
            case 0 -> user.add(cell);
            case 1 -> item.add(cell);
            case 2 -> timeMillis.add(Long.parseLong(cell));
            case 3 -> logRow.add(Long.parseLong(cell));
            default -> {
                int field = column - LabelHeader.KEYS.size();
                if (field < raw.size()) {
                    raw.get(field).add(cell);
                } else {
                    label.add(unitInterval(cell));
                }
            }
        }
    }

    private static double unitInterval(String cell) {
        double value = Double.parseDouble(cell);
        if (value >= 0 && value <= 1) {
            return value;
        }
        throw new NumberFormatException(cell);
    }

    private UserException unreadable(long line, String fault, Exception cause) {
        return new UserException(
                "The labels file " + file + " cannot be read at line " + line + ": " + fault + ". " + NEXT_STEP, cause);
    }
}
