package io.labelcraft.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labels.LabelRows.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelCsvTest {

    private static final String HEADER = "user,item,time,log_row,like,watchTime,label\n";

    @TempDir
    private Path folder;

    @Test
    void holdsRawFeedbackAndItemDurationByFieldNameBeforeTheLabel() {
        FeedbackTable table = SmallLog.table(2, 3, 1, 1);
        LabelTable labels = LabelTable.of(table, SmallLog.spec().log(), new double[] {0.25, 0.5, 0.75, 1e-4});
        double[] watchTime = table.feedback().get("watchTime");
        double[] duration = table.itemDuration().orElseThrow();
        assertThat(written(labels).lines().limit(2))
                .containsExactly(
                        "user,item,time,log_row,duration,like,watchTime,label",
                        "0," + table.items().id(table.item()[0]) + ",0,1," + duration[0] + ","
                                + (int) table.feedback().get("like")[0] + "," + watchTime[0] + ",0.25");
        assertThat(written(labels)).endsWith(",1.0E-4\n");
    }

    @Test
    void sortsByUserTimeItemAndLogRowWithNumericIdsAsNumbers() {
        List<Row> rows = List.of(
                row("10", "1", 5, 1),
                row("9", "2", 7, 2),
                row("9", "10", 6, 3),
                row("9", "9", 6, 5),
                row("9", "9", 6, 4));
        assertThat(written(LabelRows.table(rows, true, List.of())))
                .isEqualTo(
                        """
                        user,item,time,log_row,label
                        9,9,6,4,0.5
                        9,9,6,5,0.5
                        9,10,6,3,0.5
                        9,2,7,2,0.5
                        10,1,5,1,0.5
                        """);
    }

    @Test
    void sortsOtherIdsAsText() {
        List<Row> rows = List.of(row("b", "1", 0, 1), row("a10", "1", 0, 2), row("a9", "1", 0, 3));
        assertThat(written(LabelRows.table(rows, false, List.of())).lines().skip(1))
                .containsExactly("a10,1,0,2,0.5", "a9,1,0,3,0.5", "b,1,0,1,0.5");
    }

    @Test
    void sameRowsInAnotherOrderGiveTheSameBytes() {
        Random random = new Random(4);
        List<Row> rows = new ArrayList<>();
        for (int row = 1; row <= 300; row++) {
            rows.add(new Row(
                    "u" + random.nextInt(9),
                    "i" + random.nextInt(9),
                    random.nextInt(4),
                    row,
                    Map.of("like", (double) random.nextInt(2), "watchTime", random.nextDouble() * 50),
                    random.nextDouble()));
        }
        String first = written(LabelRows.table(rows, false, List.of("like")));
        Collections.shuffle(rows, random);
        assertThat(written(LabelRows.table(rows, false, List.of("like")))).isEqualTo(first);
    }

    @Test
    void fieldsNamedLikeAFixedColumnAreWrittenBehindAPrefixAndReadBack() {
        Map<String, Double> raw = Map.of("label", 1.0, "feedback_label", 2.0, "time", 3.0, "feedback_rate", 4.0);
        LabelTable table = LabelRows.table(List.of(new Row("1", "2", 3, 4, raw, 0.5)), true, List.of());
        assertThat(written(table).lines().findFirst())
                .contains(
                        "user,item,time,log_row,feedback_feedback_label,feedback_rate,feedback_label,feedback_time,label");
        assertThat(LabelRows.of(LabelTable.read(folder.resolve("labels.csv")))).isEqualTo(LabelRows.of(table));
    }

    @Test
    void idsAreNumericOnlyIfJavaWouldWriteEveryOneLikeThat() throws IOException {
        LabelTable table = read(HEADER + "-3,007,0,1,0,1.5,0.5\n12,8,0,2,1,2.5,0.5\n");
        assertThat(table.users().numeric()).isTrue();
        assertThat(table.items().numeric()).isFalse();
        assertThat(read(HEADER + "9223372036854775808,1,0,1,0,1.5,0.5\n")
                        .users()
                        .numeric())
                .isFalse();
    }

    @Test
    void aFailedWriteLeavesTheEarlierFileAndNothingElse() throws IOException {
        Path file = folder.resolve("labels.csv");
        Files.writeString(file, "earlier");
        LabelTable notText = LabelRows.table(List.of(row("\ud800", "1", 0, 1)), false, List.of());
        assertThatThrownBy(() -> notText.write(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Cannot write the labels to " + file)
                .hasMessageContaining("Any earlier file there is unchanged");
        assertThat(file).hasContent("earlier");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("occupied"), "");
        LabelTable table = LabelRows.table(List.of(row("1", "1", 0, 1)), true, List.of());
        assertThatThrownBy(() -> table.write(notAFolder.resolve("labels.csv")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(notAFolder.resolve("labels.csv").toString())
                .hasMessageContaining("Check that the folder can be written");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("none.csv");
        assertThatThrownBy(() -> LabelTable.read(file))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no labels file " + file + ". Write the file anew with labelcraft:train.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1,2,3,4,0,1.5,high  | line 2: column label: expected a number from 0 to 1, found 'high'
            1,2,3,4,0,1.5,1.5   | line 2: column label: expected a number from 0 to 1, found '1.5'
            1,2,3,4,0,1.5,NaN   | line 2: column label: expected a number from 0 to 1, found 'NaN'
            1,2,3.5,4,0,1.5,0.5 | line 2: column time: expected a whole number, found '3.5'
            1,2,3,,0,1.5,0.5    | line 2: column log_row: expected a whole number, found ''
            1,2,3,4,yes,1.5,0.5 | line 2: column like: expected a number, found 'yes'
            1,2,3,4,0,1.5       | line 2: expected 7 columns, found 6
            1,2,3,4,0,1.5,0.5,0 | line 2: expected 7 columns, found 8
            """)
    void aBadRowIsRefusedWithLineAndColumn(String row, String fault) throws IOException {
        assertUnreadable(HEADER + row + "\n", fault);
    }

    @Test
    void linesAreCountedThroughIdsOfSeveralLines() throws IOException {
        assertUnreadable(
                HEADER + "\"a\nb\",2,3,4,0,1.5,0.5\n1,2,3,4,0,1.5,?\n",
                "line 4: column label: expected a number from 0 to 1, found '?'");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() throws IOException {
        assertUnreadable(HEADER + "1,\"2,3,4,0,1.5,0.5\n", "Missing closing quote");
    }

    @Test
    void anotherHeaderIsRefused() throws IOException {
        String expected = "line 1: expected the header user,item,time,log_row,<raw feedback>,label, found ";
        assertUnreadable("", expected + "nothing");
        assertUnreadable("user,item,label\n", expected + "user,item,label");
        assertUnreadable("user,item,time,log_row,like\n", expected + "user,item,time,log_row,like");
        assertUnreadable("user,item,time,log_row,a,a,label\n", expected + "user,item,time,log_row,a,a,label");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = Files.write(folder.resolve("labels.csv"), new byte[] {'u', (byte) 0xff, '\n'});
        assertThatThrownBy(() -> LabelTable.read(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(file + " is not UTF-8 text");
    }

    private void assertUnreadable(String text, String fault) throws IOException {
        Path file = Files.writeString(folder.resolve("labels.csv"), text);
        assertThatThrownBy(() -> LabelTable.read(file))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("The labels file " + file + " cannot be read at line")
                .hasMessageContaining(fault)
                .hasMessageEndingWith("Write the file anew with labelcraft:train.");
    }

    private LabelTable read(String text) throws IOException {
        return LabelTable.read(Files.writeString(folder.resolve("labels.csv"), text));
    }

    private String written(LabelTable table) {
        Path file = folder.resolve("labels.csv");
        table.write(file);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Row row(String user, String item, long timeMillis, long logRow) {
        return new Row(user, item, timeMillis, logRow, Map.of(), 0.5);
    }
}
