package io.labelcraft.data;

import io.labelcraft.config.ModelSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPOutputStream;

/** A folder that logs are written to and read from. */
record LogFolder(Path path) {

    /** One good row of each part of the split. */
    static final String GOOD_ROWS =
            """
            1,5,100,1,0,2500,0.5,a|b,de
            2,15,101,0,2,0,1,,de
            1,25,102,0,0,90000,2,c,fr
            """;

    LogFolder bytes(String name, byte[] content) {
        try {
            Files.createDirectories(path.resolve(name).getParent());
            Files.write(path.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LogFolder text(String name, String content) {
        return bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A file with the usual header. */
    LogFolder rows(String name, String rows) {
        return text(name, LogSpecs.HEADER + "\n" + rows);
    }

    LogFolder parquet(String name, String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + path.resolve(name) + "' (FORMAT parquet)");
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] gzip(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    FeedbackTable read(LogSpecs specs) {
        return read(specs.model());
    }

    FeedbackTable read(ModelSpec spec) {
        return FeedbackReader.read(spec, path);
    }
}
