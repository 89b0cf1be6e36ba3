package io.labelcraft.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the rows of a text file agrees with those who read them. */
class CsvStructureTest {

    private static CsvStructure structure(byte[] content) {
        CsvStructure structure = new CsvStructure(',');
        structure.accept(content, 0, content.length);
        structure.finish();
        return structure;
    }

    /** Rows with broken quotes are read by one thread, as a run reads them: several may disagree on where such a row ends. */
    @Test
    void duckDbReadsTheRowsThatHaveTheRightNumberOfColumns(@TempDir Path directory) throws SQLException, IOException {
        Random random = new Random(1);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 500; i++) {
                // DuckDB keeps what it has read of a file, and takes one written anew within the same moment for the
                // old one.
                Path file = directory.resolve("log-" + i + ".csv");
                String content = "x,y,z\n" + randomRows(random);
                Files.writeString(file, content);
                CsvStructure structure = structure(content.getBytes(StandardCharsets.UTF_8));
                long good = structure.rows() - structure.broken().length;
                for (String columns : List.of("x, y, z", "z, x", "y")) {
                    statement.execute("CREATE OR REPLACE TABLE log AS SELECT " + columns + " FROM read_csv('" + file
                            + "', auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',"
                            + " ignore_errors = true, parallel = "
                            + !structure.faults().containsKey(CsvStructure.Fault.BROKEN_QUOTES)
                            + ", columns = {'x': 'VARCHAR', 'y': 'VARCHAR', 'z': 'VARCHAR'})");
                    try (ResultSet count = statement.executeQuery("SELECT count(*) FROM log")) {
                        count.next();
                        assertThat(good).as(columns + " of " + content).isEqualTo(count.getLong(1));
                    }
                }
            }
        }
    }

    private static String randomRows(Random random) {
        List<String> cells = List.of("a", "", "\"\"", "\"b,c\"", "\"d\ne\"", "\"f\"\"g\"", " h ", "i\"j");
        StringBuilder rows = new StringBuilder();
        int count = random.nextInt(8);
        for (int row = 0; row < count; row++) {
            int columns = List.of(0, 2, 3, 3, 3, 3, 4, 5).get(random.nextInt(8));
            for (int column = 0; column < columns; column++) {
                rows.append(column == 0 ? "" : ",").append(cells.get(random.nextInt(cells.size())));
            }
            rows.append("\n");
        }
        return rows.toString();
    }

    @Test
    void emptyColumnsBeyondTheHeaderDoNoHarm() {
        CsvStructure structure = structure("x,y\n1,2,\n1,2,,\"\"\n1,2, \n1,,3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(structure.rows()).isEqualTo(4);
        assertThat(structure.broken()).containsExactly(3, 4);
    }

    @Property(tries = 2000, seed = "1")
    void textIsRefusedExactlyIfItIsNotUtf8(@ForAll long seed) {
        byte[] text = new byte[4];
        new Random(seed).nextBytes(text);
        text[0] = (byte) (seed % 2 == 0 ? 0xe0 : 0xf0 + seed % 5);
        Utf8Validator validator = new Utf8Validator();
        boolean valid = true;
        for (byte next : text) {
            valid &= validator.accepts(next);
        }
        assertThat(valid && !validator.incomplete()).isEqualTo(decodes(text));
    }

    private static boolean decodes(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
