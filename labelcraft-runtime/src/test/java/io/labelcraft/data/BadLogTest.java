package io.labelcraft.data;

import static io.labelcraft.data.LogFolder.GOOD_ROWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.labelcraft.UserException;
import io.labelcraft.config.SplitSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bad log gets a sentence that says what is wrong, where, and what to do. */
class BadLogTest {

    private static final String NO_TIME = "time is neither an integer nor a time such as 2022-05-01T10:00:00Z";

    @TempDir
    Path directory;

    private LogFolder folder;

    @BeforeEach
    void open() {
        folder = new LogFolder(directory);
    }

    private String refusal(LogSpecs specs) {
        return assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> folder.read(specs))
                .actual()
                .getMessage();
    }

    private String refusal(String path) {
        return refusal(LogSpecs.of(path));
    }

    private String at(String name) {
        return directory.resolve(name).toString();
    }

    @Test
    void noPath() {
        assertThat(refusal(""))
                .isEqualTo("No feedback log is given. Name a file or a folder with -Dlabelcraft.data=<path>, or set"
                        + " labelcraft.data.path in labelcraft.conf.");
    }

    @Test
    void missingFile() {
        assertThat(refusal("feedback.csv"))
                .isEqualTo("The feedback log " + at("feedback.csv")
                        + " does not exist. Correct labelcraft.data.path (\"feedback.csv\", relative to " + directory
                        + ").");
    }

    @Test
    void unknownEnding() {
        folder.rows("feedback.xls", GOOD_ROWS);
        assertThat(refusal("feedback.xls"))
                .isEqualTo("The feedback log " + at("feedback.xls") + " has none of the endings .csv, .csv.gz, .tsv,"
                        + " .tsv.gz or .parquet. Rename it after its format, or export it in one of these formats.");
    }

    @Test
    void folderWithoutLogs() {
        folder.rows("logs/sub/feedback.csv", GOOD_ROWS).text("logs/notes.txt", "");
        assertThat(refusal("logs"))
                .isEqualTo("The folder " + at("logs") + " holds no feedback log: no file directly in it ends in .csv,"
                        + " .csv.gz, .tsv, .tsv.gz or .parquet and has a name as labelcraft.data.files asks for. Correct"
                        + " labelcraft.data.path or labelcraft.data.files.");
    }

    @Test
    void filesThatAreNoGlob() {
        folder.rows("logs/a.csv", GOOD_ROWS);
        assertThat(refusal(LogSpecs.of("logs").withFiles("day-[1")))
                .startsWith("labelcraft.data.files is 'day-[1', which is no glob: ")
                .endsWith("Give one such as log_*.csv.");
    }

    @Test
    void folderOfSeveralFormats() {
        folder.rows("logs/a.csv", GOOD_ROWS).rows("logs/b.tsv", GOOD_ROWS);
        assertThat(refusal("logs"))
                .isEqualTo("The folder " + at("logs")
                        + " mixes formats: a.csv and b.tsv. Choose one with labelcraft.data.files, or"
                        + " name a single file in labelcraft.data.path.");
    }

    @Test
    void unreadableFile() {
        folder.rows("feedback.csv", GOOD_ROWS);
        Path file = directory.resolve("feedback.csv");
        assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file))
                .as("this user's rights can be taken away (not root, a POSIX file system)")
                .isTrue();
        assertThat(refusal("feedback.csv"))
                .isEqualTo("The file " + file + " may not be read by this user. Correct its permissions.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback.csv", "feedback.csv.gz", "feedback.parquet"})
    void emptyFile(String name) {
        folder.text(name, "");
        assertThat(refusal(name))
                .isEqualTo("The file " + at(name)
                        + " is empty (0 bytes). Export the feedback log again, or take this file away.");
    }

    @Test
    void emptyGzip() {
        folder.bytes("feedback.csv.gz", LogFolder.gzip("\n"));
        assertThat(refusal("feedback.csv.gz"))
                .isEqualTo("The file " + at("feedback.csv.gz")
                        + " is empty (blank lines only). Export the feedback log again, or take this file away.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback.csv", "feedback.parquet"})
    void headerWithoutRows(String name) {
        folder.rows("feedback.csv", "");
        folder.parquet("feedback.parquet", "FROM read_csv('" + at("feedback.csv") + "')");
        assertThat(refusal(name))
                .isEqualTo("The feedback log " + at(name)
                        + " has a header but no rows. Export it again, or correct labelcraft.data.path.");
    }

    @Test
    void noRowThatPassesTheFilter() {
        folder.rows("feedback.csv", GOOD_ROWS);
        assertThat(refusal(LogSpecs.of("feedback.csv").withFilter("time > 500")))
                .isEqualTo(
                        "No row of " + at("feedback.csv") + " is left: of 3 rows, the condition labelcraft.data.filter"
                                + " leaves out 3 and 0 are bad. Change the filter, or give another log.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback.csv", "feedback.parquet"})
    void missingColumn(String name) {
        folder.text("feedback.csv", LogSpecs.HEADER.replace("watch_time", "watchtime") + "\n" + GOOD_ROWS);
        folder.parquet("feedback.parquet", "FROM read_csv('" + at("feedback.csv") + "')");
        assertThat(refusal(name))
                .isEqualTo(
                        "The column \"watch_time\" (the feedback field watchTime of com.example.Impression) is missing"
                                + " in " + at(name)
                                + ". Did you mean \"watchtime\"? Its columns: country, duration, like, replays,"
                                + " tag, time, user, video, watchtime. Correct the column's name where it is declared, or the log.");
    }

    @Test
    void otherSeparatorThanTheEndingSays() {
        folder.text("feedback.csv", (LogSpecs.HEADER + "\n" + GOOD_ROWS).replace(',', ';'));
        assertThat(refusal("feedback.csv"))
                .isEqualTo("The file " + at("feedback.csv")
                        + " has one column only, \"user;video;time;like;replays;watch_time;duration;tag;country\"."
                        + " Columns are separated by a comma in .csv and a tab in .tsv files, and the first line holds"
                        + " their names. Rename the file after its separator, or export it again.");
    }

    @Test
    void missingColumnsOfASecondFile() {
        folder.rows("logs/a.csv", GOOD_ROWS)
                .text("logs/b.csv", "user,video,likes,replays,watch_time,duration,tag,country\n");
        assertThat(refusal("logs"))
                .isEqualTo("2 columns are missing in " + at("logs/b.csv")
                        + ": \"time\" (the event time of com.example.Impression);"
                        + " \"like\" (the feedback field like of com.example.Impression), perhaps \"likes\"."
                        + " Its columns: country, duration, likes, replays, tag, user, video, watch_time."
                        + " Correct the columns' names where they are declared, or the log.");
    }

    @Test
    void missingColumnThatLooksLikeOneOfAnotherUse() {
        folder.text("feedback.csv", "user,video,time,replays,watch_time,duration,tag,country\n");
        assertThat(refusal("feedback.csv"))
                .isEqualTo("The column \"like\" (the feedback field like of com.example.Impression) is missing in "
                        + at("feedback.csv") + ". Its columns: country, duration, replays, tag, time, user, video,"
                        + " watch_time. Correct the column's name where it is declared, or the log.");
    }

    @Test
    void columnThatStandsTwice() {
        folder.text("feedback.csv", LogSpecs.HEADER + ",like\n" + GOOD_ROWS.replace("\n", ",0\n"));
        assertThat(refusal("feedback.csv"))
                .isEqualTo("The column \"like\" (the feedback field like of com.example.Impression) stands twice in "
                        + at("feedback.csv") + ". Rename one of the two.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abc,5,100,1,0,1,1,a,b;           user is not an integer (\"abc\")",
                "1.5,5,100,1,0,1,1,a,b;           user is not an integer (\"1.5\")",
                "99999999999999999999,5,100,1,0,1,1,a,b; user is not an integer (\"99999999999999999999\")",
                ",5,100,1,0,1,1,a,b;              user is empty (\"\")",
                "1,,100,1,0,1,1,a,b;              video is empty (\"\")",
                "1,5,,1,0,1,1,a,b;                time is empty (\"\")",
                "1,5,2022-13-01,1,0,1,1,a,b;      " + NO_TIME + " (\"2022-13-01\")",
                "1,5,01/05/2022,1,0,1,1,a,b;      " + NO_TIME + " (\"01/05/2022\")",
                "1,5,1e3,1,0,1,1,a,b;             " + NO_TIME + " (\"1e3\")",
                "1,5,1650813311985,1,0,1,1,a,b;   time lies after the year 9999 as log.time.unit = seconds (\"1650813311985\")",
                "1,5,100,2,0,1,1,a,b;             like is not 0, 1, true or false (\"2\")",
                "1,5,100,yes,0,1,1,a,b;           like is not 0, 1, true or false (\"yes\")",
                "1,5,100,,0,1,1,a,b;              like is empty (\"\")",
                "1,5,100,1,-1,1,1,a,b;            replays is negative (\"-1\")",
                "1,5,100,1,0.5,1,1,a,b;           replays is not a whole number (\"0.5\")",
                "1,5,100,1,0,abc,1,a,b;           watch_time is not a number (\"abc\")",
                "1,5,100,1,0,-0.1,1,a,b;          watch_time is negative (\"-0.1\")",
                "1,5,100,1,0,NaN,1,a,b;           watch_time is NaN or infinite (\"NaN\")",
                "1,5,100,1,0,inf,1,a,b;           watch_time is NaN or infinite (\"inf\")",
                "1,5,100,1,0,1e999,1,a,b;         watch_time is NaN or infinite (\"1e999\")",
                "1,5,100,1,0,,1,a,b;              watch_time is empty (\"\")",
                "1,5,100,1,0,1,0,a,b;             duration is not above 0 (\"0\")",
                "1,5,100,1,0,1,-3,a,b;            duration is not above 0 (\"-3\")",
                "1,5,100,1,0,1,nan,a,b;           duration is NaN or infinite (\"nan\")",
                "1,5,100,1,0,1,,a,b;              duration is empty (\"\")",
                "1,5,100,1,0,1,1,a;               too few columns (line 6: 8 of 9 columns)",
                "1,5,100,1,0,1,1,a,b,c;           too many columns (line 6: 10 of 9 columns)",
                "1,5,100,1,0,1,1,\"a\"x,b;        broken quotes (line 6: 8 of 9 columns)",
            })
    void badRow(String row, String complaint) {
        folder.rows("feedback.csv", GOOD_ROWS + "\n" + row + "\n1,25,999,0,0,1,1,,\n");

        DataSummary summary = folder.read(LogSpecs.of("feedback.csv").withMaxRefusedShare(0.2))
                .summary();
        String reason = complaint.substring(0, complaint.indexOf(" ("));
        assertThat(summary.refused()).isEqualTo(Map.of(reason, 1L));
        assertThat(summary.examples()).hasSize(1);
        assertThat(summary.examples().get(0).describe()).isEqualTo("feedback.csv, row 4: " + complaint);
        assertThat(refusal(LogSpecs.of("feedback.csv").withMaxRefusedShare(0.19)))
                .startsWith("1 of 5 rows of " + at("feedback.csv") + " are bad (20.00 %), more than"
                        + " labelcraft.data.max-refused-share = 0.19 allows: 1 x " + reason
                        + ". The first: feedback.csv,"
                        + " row 4: " + complaint + ". ")
                .endsWith(" Mend the log, correct how its columns are declared, leave such rows"
                        + " out with labelcraft.data.filter, or raise the share.");
    }

    @Test
    void badRowsKeepTheirPlaceInTheNumbersOfTheLog() {
        folder.rows("logs/a.csv", "1,5,100\n1,5,100,1,0,2500,0.5,a|b,de\n")
                .rows("logs/b.csv", "2,15,101,0,2,0,1,,de\n1,25,10x,0,0,0,1,,de\n\"a\"b\n1,25,102,0,0,90000,2,c,fr\n");

        FeedbackTable table = folder.read(LogSpecs.of("logs").withMaxRefusedShare(1));
        assertThat(table.logRow()).containsExactly(2, 3, 6);
        assertThat(table.summary().read()).isEqualTo(6);
        assertThat(table.summary().refusedRows()).isEqualTo(3);
        assertThat(table.summary().examples().stream().map(RefusedRow::describe))
                .containsExactly(
                        "a.csv, row 1: too few columns (line 2: 3 of 9 columns)",
                        "b.csv, row 2: " + NO_TIME + " (\"10x\")",
                        "b.csv, row 3: broken quotes (line 4: 1 of 9 columns)");
    }

    @Test
    void onlyAFewExamplesAreShownButAllBadRowsCounted() {
        String bad = IntStream.range(0, 50)
                .mapToObj(i -> "1,5,100,1,0," + (i % 2 == 0 ? "x" + i : "-1") + ",1,,\n")
                .collect(Collectors.joining());
        folder.rows("feedback.csv", bad + GOOD_ROWS);
        assertThat(refusal("feedback.csv"))
                .contains("50 of 53 rows", "25 x watch_time is negative, 25 x watch_time is not a number", "\"x4\"")
                .doesNotContain("\"x6\"");
    }

    @Test
    void quoteThatSwallowsLinesCountsThemAll() {
        folder.rows("feedback.csv", "1,5,1,\"0,0,1,1,,\n1,5,2,0,0,1,1,,\n1,5,3,0,0,1,1,\"x\",\n" + GOOD_ROWS);

        FeedbackTable table = folder.read(LogSpecs.of("feedback.csv").withMaxRefusedShare(0.5));
        assertThat(table.logRow()).containsExactly(4, 5, 6);
        assertThat(table.summary().refused()).isEqualTo(Map.of("broken quotes", 3L));
    }

    @Test
    void quoteThatIsNeverClosed() {
        String rows = "1,5,100,1,0,1,1,,\n".repeat(1000);
        folder.rows("feedback.csv", GOOD_ROWS + "1,5,100,1,0,1,1,\"a,b\n" + rows);
        assertThat(refusal(LogSpecs.of("feedback.csv").withMaxRefusedShare(1)))
                .isEqualTo(
                        "The file " + at("feedback.csv") + " has a quote that is opened in the row of line 5 and never"
                                + " closed, so that its last 1002 lines cannot be told apart. Close or double that quote.");
    }

    @Test
    void mixedLineEnds() {
        folder.rows("feedback.csv", GOOD_ROWS + "1,5,100,1,0,1,1,,\r\n");
        assertThat(refusal("feedback.csv"))
                .isEqualTo(
                        "The file " + at("feedback.csv") + " mixes line ends (LF, CR LF or CR), so that its rows cannot"
                                + " be told apart. Write all lines with the same end.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 8, 9, 100, 5000})
    void gzipThatIsCutOffShortOfItsEnd(int missing) {
        byte[] whole = LogFolder.gzip(LogSpecs.HEADER + "\n" + GOOD_ROWS + manyRows());
        folder.bytes("feedback.csv.gz", Arrays.copyOf(whole, whole.length - missing));
        assertThat(refusal("feedback.csv.gz"))
                .isEqualTo("The file " + at("feedback.csv.gz")
                        + " is cut off: its gzip data end too early. Copy or export it again.");
    }

    private static String manyRows() {
        return IntStream.range(0, 5000)
                .mapToObj(i -> i * 7919 % 1000 + ",25," + (1000 + i) + ",0,0," + i * 31 % 977 + ",1,,\n")
                .collect(Collectors.joining());
    }

    @Test
    void gzipThatIsCutOffAtABlock() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GZIPOutputStream gzip = new GZIPOutputStream(bytes, true);
        gzip.write((LogSpecs.HEADER + "\n" + GOOD_ROWS).getBytes(StandardCharsets.UTF_8));
        gzip.flush();
        folder.bytes("feedback.csv.gz", bytes.toByteArray());
        assertThat(refusal("feedback.csv.gz")).contains("is cut off");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 11, 30})
    void gzipThatIsCutOffInItsSecondMember(int length) {
        byte[] first = LogFolder.gzip(LogSpecs.HEADER + "\n" + GOOD_ROWS);
        byte[] second = LogFolder.gzip("1,25,999,0,0,1,1,,\n");
        byte[] both = Arrays.copyOf(first, first.length + length);
        System.arraycopy(second, 0, both, first.length, length);
        folder.bytes("feedback.csv.gz", both);
        assertThat(refusal("feedback.csv.gz")).contains(at("feedback.csv.gz"), "is cut off");
    }

    @Test
    void gzipWithAWrongChecksum() {
        byte[] content = LogFolder.gzip(LogSpecs.HEADER + "\n" + GOOD_ROWS);
        content[content.length - 6] ^= 1;
        folder.bytes("feedback.csv.gz", content);
        assertThat(refusal("feedback.csv.gz"))
                .isEqualTo(
                        "The file " + at("feedback.csv.gz") + " cannot be read: Gzip-compressed data is corrupt (CRC32"
                                + " error). Copy or export it again.");
    }

    @Test
    void textThatIsCalledGzip() {
        folder.rows("feedback.csv.gz", GOOD_ROWS);
        assertThat(refusal("feedback.csv.gz"))
                .isEqualTo(
                        "The file " + at("feedback.csv.gz")
                                + " is no gzip file, though its name ends in .gz. Rename it after what it holds, or export it again.");
    }

    @Test
    void gzipThatIsCalledText() throws IOException {
        folder.rows("feedback.csv.gz", GOOD_ROWS);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            Files.copy(directory.resolve("feedback.csv.gz"), gzip);
        }
        folder.bytes("feedback.csv", packed.toByteArray());
        assertThat(refusal("feedback.csv"))
                .isEqualTo("The file " + at("feedback.csv")
                        + " is a gzip file, though its name does not end in .gz. Rename it after what it holds, or export"
                        + " it again.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 100, 1000})
    void parquetThatIsCutOff(int missing) throws IOException {
        folder.parquet("feedback.parquet", "SELECT range AS user, range AS video FROM range(1000)");
        byte[] whole = Files.readAllBytes(directory.resolve("feedback.parquet"));
        folder.bytes("feedback.parquet", Arrays.copyOf(whole, whole.length - missing));
        assertThat(refusal("feedback.parquet"))
                .startsWith("The file " + at("feedback.parquet") + " cannot be read as PARQUET: ")
                .endsWith(" Copy or export it again.");
    }

    @Test
    void parquetValuesThatAreBad() {
        folder.parquet(
                "feedback.parquet",
                "SELECT 1 AS user, 5 AS video, 1.5::DOUBLE AS time, 2 AS \"like\", 0 AS replays, 'nan'::DOUBLE AS watch_time,"
                        + " 1 AS duration, '' AS tag, '' AS country UNION ALL"
                        + " SELECT 1, 5, 1, 2, 0, 1, 1, '', '' UNION ALL SELECT 1, 5, 1, 1, 0, 'nan', 1, '', ''");
        assertThat(refusal("feedback.parquet"))
                .contains(
                        "row 1: " + NO_TIME + " (\"1.5\")",
                        "row 2: like is not 0, 1, true or false (\"2\")",
                        "row 3: watch_time is NaN or infinite (\"nan\")");
    }

    @Test
    void cellOfAFilterWithTheWrongType() {
        folder.rows("feedback.csv", GOOD_ROWS + GOOD_ROWS.replace(",2,0,1,,", ",2,0,1x,,"));
        assertThat(folder.read(LogSpecs.of("feedback.csv")
                                .withFilter("duration > 0")
                                .withMaxRefusedShare(0.4))
                        .summary()
                        .refused())
                .isEqualTo(Map.of("duration is not a number", 1L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is_hat = 0                     | Referenced column \"is_hat\" not found",
                "lik = 0                        | Did you mean \"like\"? Its columns: country, duration, like,",
                "country = \"de\"               | Text stands in",
                "time = = 1                     | syntax error at or near",
                "time > 1; DROP TABLE log       | Only SELECT statements can be serialized",
                "time > 1; SELECT 2             | it must be a single expression",
                "true FROM read_text('x')       | it must be a single expression",
                "true WHERE false               | it must be a single expression",
                "true, false                    | it must be a single expression",
                "time IN (SELECT 1)             | it must look at one row alone, but has a SUBQUERY",
                "time > avg(time) OVER ()       | it must look at one row alone, but has a WINDOW",
                "time > ?                       | it must look at one row alone, but has a PARAMETER",
                "random() < 0.5                 | random() gives other rows at every run",
                "time > avg(time)               | aggregate",
                "time = 'abc'                   | Could not convert string 'abc'",
            })
    void conditionThatCannotBeUsed(String condition, String reason) {
        folder.rows("feedback.csv", GOOD_ROWS);
        assertThat(refusal(LogSpecs.of("feedback.csv").withFilter(condition)))
                .startsWith("The condition labelcraft.data.filter = \"" + condition + "\" cannot be used: ")
                .contains(reason.equals("Text stands in") ? "with text in single quotes" : reason)
                .endsWith(
                        "Give an SQL condition over columns of the log, with text in single quotes, like is_hate = 0.");
    }

    @Test
    void conditionOfTheSplitThatCannotBeUsed() {
        folder.rows("feedback.csv", GOOD_ROWS);
        assertThat(refusal(LogSpecs.of("feedback.csv")
                        .withSplit(LogSpecs.conditions(new SplitSpec.Conditions("true", "vide > 1", "true")))))
                .startsWith("The condition labelcraft.split.hold-out = \"vide > 1\" cannot be used: ")
                .contains("Did you mean \"video\"?");
    }

    @Test
    void conditionsCannotReachOtherFiles() {
        folder.rows("feedback.csv", GOOD_ROWS).text("secret.txt", "secret");
        assertThat(refusal(LogSpecs.of("feedback.csv")
                        .withFilter("length((SELECT content FROM read_text('" + at("secret.txt") + "'))) > 1")))
                .contains("SUBQUERY");
    }

    @Test
    void splitWithAnEmptyPart() {
        folder.rows("feedback.csv", GOOD_ROWS);
        assertThat(refusal(LogSpecs.of("feedback.csv")
                        .withSplit(LogSpecs.conditions(
                                new SplitSpec.Conditions("video < 10", "video > 10", "video > 20")))))
                .isEqualTo("The split leaves a part empty: 1 training, 2 hold-out and 0 test rows by the conditions"
                        + " split.train, split.hold-out and split.test. Change the settings below labelcraft.split, or give"
                        + " a longer log.");
        OffsetDateTime until = OffsetDateTime.parse("1970-01-01T00:01:40Z");
        assertThat(refusal(LogSpecs.of("feedback.csv")
                        .withSplit(new SplitSpec(0.5, Optional.of(until), 0.5, Optional.empty()))))
                .startsWith("The split leaves a part empty: 0 training, ")
                .contains(" by split.train-until = 1970-01-01T00:01:40Z and split.hold-out-users = 0.5. ");
        assertThat(refusal(LogSpecs.of("feedback.csv")
                        .withSplit(new SplitSpec(0.99, Optional.empty(), 0.5, Optional.empty()))))
                .startsWith(
                        "The split leaves a part empty: 3 training, 0 hold-out and 0 test rows by split.train-share = 0.99");
    }
}
