package io.labelcraft.files;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes rows as CSV: UTF-8, commas, cells quoted as in RFC 4180 where they must be, lines that end in a line feed. Closing it
 * leaves the stream open. For one thread.
 */
public final class CsvWriter implements AutoCloseable {

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final CsvGenerator csv;

    public CsvWriter(OutputStream out) throws IOException {
        // An encoder of its own refuses what is not valid text, where a charset by name would write a question mark.
        csv = CSV.createGenerator(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder())));
    }

    /** A row of texts, such as the header. */
    public void row(List<String> cells) throws IOException {
        beginRow();
        for (String cell : cells) {
            write(cell);
        }
        endRow();
    }

    public void beginRow() throws IOException {
        csv.writeStartArray();
    }

    public void endRow() throws IOException {
        csv.writeEndArray();
    }

    /** A cell of any text. */
    public void write(String text) throws IOException {
        if (text.indexOf('\r') >= 0) {
            // Jackson's strict check does not look for it, but readers take it for the end of a line.
            csv.writeRawValue('"' + text.replace("\"", "\"\"") + '"');
        } else {
            csv.writeString(text);
        }
    }

    public void write(long number) throws IOException {
        csv.writeNumber(number);
    }

    /** A cell that reads back as this number. */
    public void write(double number) throws IOException {
        csv.writeNumber(number);
    }

    /** A cell that reads back as this number. */
    public void write(float number) throws IOException {
        csv.writeNumber(number);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
