package io.labelcraft.data;

import static io.labelcraft.data.LogFolder.GOOD_ROWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.config.LogSpec;
import io.labelcraft.config.SplitSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What good logs are read into. */
class FeedbackReaderTest {

    @TempDir
    Path directory;

    private LogFolder folder;

    @BeforeEach
    void open() {
        folder = new LogFolder(directory);
    }

    private static void assertEqual(FeedbackTable actual, FeedbackTable expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("summary.fingerprint")
                .isEqualTo(expected);
    }

    @Test
    void ofAFolderOnlyTheFilesThatAreAskedForAreRead() {
        folder.rows("logs/day-1.csv", GOOD_ROWS)
                .text("logs/videos.csv", "video,title\n1,a\n")
                .text("logs/b.parquet", "");

        FeedbackTable table = folder.read(LogSpecs.of("logs").withFiles("day-*"));

        assertEqual(table, folder.read(LogSpecs.of("logs/day-1.csv")));
    }

    @Test
    void columnsAreInSecondsAndMillisecondsAndClipped() {
        FeedbackTable table = folder.rows("log.csv", GOOD_ROWS).read(LogSpecs.of("log.csv"));

        assertThat(table.users()).isEqualTo(new IdMap(List.of("1", "2"), true));
        assertThat(table.items()).isEqualTo(new IdMap(List.of("5", "15", "25"), true));
        assertThat(table.user()).containsExactly(0, 1, 0);
        assertThat(table.item()).containsExactly(0, 1, 2);
        assertThat(table.timeMillis()).containsExactly(100_000, 101_000, 102_000);
        assertThat(table.logRow()).containsExactly(1, 2, 3);
        assertThat(table.feedback()).containsOnlyKeys("like", "replays", "watchTime");
        assertThat(table.feedback().get("like")).containsExactly(1, 0, 0);
        assertThat(table.feedback().get("replays")).containsExactly(0, 2, 0);
        assertThat(table.feedback().get("watchTime")).containsExactly(2.5, 0, 60);
        assertThat(table.itemDuration().orElseThrow()).containsExactly(30, 60, 120);
        assertThat(table.itemFeatures().get("tag").values()).containsExactly("a", "", "c");
        assertThat(table.itemFeatures().get("tag").codes()).containsExactly(0, 1, 2);
        assertThat(table.userFeatures().get("country").values()).containsExactly("de", "fr");
        assertThat(table.userFeatures().get("country").codes()).containsExactly(0, 0, 1);
        assertThat(table.split().train()).containsExactly(0);
        assertThat(table.split().holdOut()).containsExactly(1);
        assertThat(table.split().test()).containsExactly(2);
        assertThat(table.summary().read()).isEqualTo(3);
        assertThat(table.summary().refused()).isEmpty();
        assertThat(table.summary().fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void allFormatsGiveTheSameTable() {
        Random random = new Random(3);
        String rows = IntStream.range(0, 5000)
                .mapToObj(i -> random.nextInt(50) + "," + random.nextInt(30) + "," + (1000 + i) + ","
                        + random.nextInt(2) + "," + random.nextInt(4) + "," + random.nextInt(100_000) / 8.0 + ","
                        + (1 + random.nextInt(7)) + ","
                        + List.of("a|b", "", "ü").get(random.nextInt(3)) + ",de")
                .collect(Collectors.joining("\n"));
        String csv = LogSpecs.HEADER + "\n" + rows + "\n";
        folder.text("log.csv", csv)
                .text("log.tsv", csv.replace(',', '\t'))
                .bytes("log.csv.gz", LogFolder.gzip(csv))
                .bytes("log.tsv.gz", LogFolder.gzip(csv.replace(',', '\t')))
                .parquet("log.parquet", "FROM read_csv('" + directory.resolve("log.csv") + "')");

        FeedbackTable expected = folder.read(LogSpecs.of("log.csv"));
        assertThat(expected.rows()).isEqualTo(5000);
        assertEqual(folder.read(LogSpecs.of("log.tsv")), expected);
        assertEqual(folder.read(LogSpecs.of("log.csv.gz")), expected);
        assertEqual(folder.read(LogSpecs.of("log.tsv.gz")), expected);
        assertEqual(folder.read(LogSpecs.of("log.parquet")), expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make_timestamp(time * 1000000)",
                "make_timestamp(time * 1000000)::TIMESTAMP_NS",
                "make_timestamp(time * 1000000)::TIMESTAMP_S",
                "to_timestamp(time)"
            })
    void parquetTimestampsAreTimes(String time) {
        folder.rows("log.csv", GOOD_ROWS)
                .parquet(
                        "log.parquet",
                        "SELECT * REPLACE (" + time + " AS time) FROM read_csv('" + directory.resolve("log.csv")
                                + "')");

        FeedbackTable table = folder.read(LogSpecs.of("log.parquet"));

        assertThat(table.timeMillis()).containsExactly(100_000, 101_000, 102_000);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-01T10:00:00Z, 1651399200000",
        "2022-05-01 10:00:00, 1651399200000",
        "2022-05-01T10:00, 1651399200000",
        "2022-05-01T18:00:00.5+08:00, 1651399200000",
        "2022-05-01, 1651363200000",
        "1651399200, 1651399200000"
    })
    void textsInIsoFormAreTimesInUtc(String written, long millis) {
        folder.rows("log.csv", GOOD_ROWS.replace(",101,", "," + written + ","));

        assertThat(folder.read(LogSpecs.of("log.csv")).timeMillis()).contains(millis);
    }

    @Test
    void parquetTypesAreTakenAsTheyAre() {
        String row = "SELECT %d::UBIGINT AS \"user\", %d::HUGEINT AS video, 100.0::DOUBLE AS time, %s AS \"like\","
                + " 1.0::FLOAT AS replays, 2500.5::DECIMAL(9,1) AS watch_time, 1::SMALLINT AS duration,"
                + " ['x', 'y'] AS tag, NULL::VARCHAR AS country";
        folder.parquet(
                "log.parquet",
                row.formatted(1, 5, true) + " UNION ALL " + row.formatted(2, 15, false) + " UNION ALL "
                        + row.formatted(3, 25, true));

        FeedbackTable table = folder.read(LogSpecs.of("log.parquet"));
        assertThat(table.users().ids()).containsExactly("1", "2", "3");
        assertThat(table.timeMillis()).containsOnly(100_000);
        assertThat(table.feedback().get("like")).containsExactly(1, 0, 1);
        assertThat(table.feedback().get("replays")).containsOnly(1);
        assertThat(table.feedback().get("watchTime")).containsOnly(2.5005);
        assertThat(table.itemFeatures().get("tag").values()).containsExactly("x");
        assertThat(table.userFeatures().get("country").values()).containsExactly("");
    }

    @Test
    void aFolderIsReadInTheOrderOfTheNamesAndItsFilesMayOrderTheirColumnsFreely() {
        folder.text(
                        "log/b.csv",
                        "duration,tag,country,user,video,time,like,replays,watch_time\n2,c,fr,1,25,102,0,0,90000\n")
                .rows("log/a.csv", "1,5,100,1,0,2500,0.5,a|b,de\n2,15,101,0,2,0,1,,de\n")
                .text("log/read.me", "not a log")
                .rows("log/c.csv", "")
                .rows("one.csv", GOOD_ROWS);

        assertEqual(folder.read(LogSpecs.of("log")), folder.read(LogSpecs.of("one.csv")));
    }

    @Test
    void theFingerprintDependsOnNamesAndBytes() {
        folder.rows("a.csv", GOOD_ROWS).rows("b.csv", GOOD_ROWS).rows("other/a.csv", GOOD_ROWS);
        String fingerprint = folder.read(LogSpecs.of("a.csv")).summary().fingerprint();

        assertThat(folder.read(LogSpecs.of("other")).summary().fingerprint()).isEqualTo(fingerprint);
        assertThat(folder.read(LogSpecs.of("b.csv")).summary().fingerprint()).isNotEqualTo(fingerprint);
        folder.rows("a.csv", GOOD_ROWS + "\n");
        assertThat(folder.read(LogSpecs.of("a.csv")).summary().fingerprint()).isNotEqualTo(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyOneKindOfLineEndABomAndBlankLinesAreFine(String lineEnd) {
        folder.rows("plain.csv", GOOD_ROWS)
                .text(
                        "log.csv",
                        "\ufeff"
                                + ("\"user\"" + LogSpecs.HEADER.substring(4) + "\n"
                                                + GOOD_ROWS.replace("102", "\"102\"") + "\n\n")
                                        .replace("\n1,", "\n\n1,")
                                        .replace("\n", lineEnd));

        assertEqual(folder.read(LogSpecs.of("log.csv")), folder.read(LogSpecs.of("plain.csv")));
    }

    @Test
    void textIdsMayHoldAnything() {
        folder.rows(
                "log.csv",
                """
                " a, b ",😀,1,0,0,1,1,x,de
                "line
                break","quote ""q"" ",2,0,0,1,1,x,de
                 ü , 007,3,0,0,1,1,x,de
                """);
        FeedbackTable table = folder.read(LogSpecs.of("log.csv")
                .withLog(LogSpecs.log(false))
                .withSplit(LogSpecs.conditions(new SplitSpec.Conditions("time = 1", "time = 2", "time = 3"))));

        assertThat(table.users().ids()).containsExactly(" a, b ", "line\nbreak", " ü ");
        assertThat(table.items().ids()).containsExactly("😀", "quote \"q\" ", " 007");
        assertThat(table.logRow()).containsExactly(1, 2, 3);
    }

    @Test
    void numericIdsMayUseTheWholeRangeOfLong() {
        folder.rows(
                "log.csv", GOOD_ROWS + Long.MAX_VALUE + ",-9,103,0,0,1,1,,\n" + Long.MIN_VALUE + ",07,103,0,0,1,1,,\n");

        FeedbackTable table = folder.read(LogSpecs.of("log.csv"));
        assertThat(table.users().ids()).contains(Long.toString(Long.MAX_VALUE), Long.toString(Long.MIN_VALUE));
        assertThat(table.items().ids()).contains("-9", "7");
    }

    @Test
    void aGzipOfSeveralMembersIsReadWhole() {
        byte[] first = LogFolder.gzip(LogSpecs.HEADER + "\n1,5,100,1,0,2500,0.5,a|b,de\n2,15,1");
        byte[] second = LogFolder.gzip("01,0,2,0,1,,de\n1,25,102,0,0,90000,2,c,fr\n");
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        folder.bytes("log.csv.gz", both).rows("one.csv", GOOD_ROWS);

        assertEqual(folder.read(LogSpecs.of("log.csv.gz")), folder.read(LogSpecs.of("one.csv")));
    }

    @Test
    void theFirstOfSeveralRowsOfOneUserItemAndTimeIsKept() {
        folder.rows("log.csv", GOOD_ROWS + "1,5,100,0,0,9,1,,\n1,5,100,1,0,2500,0.5,a|b,de\n1,5,103,0,0,9,1,,\n");

        FeedbackTable table = folder.read(LogSpecs.of("log.csv"));
        assertThat(table.logRow()).containsExactly(1, 2, 3, 6);
        assertThat(table.summary().duplicates()).isEqualTo(2);
        assertThat(table.feedback().get("watchTime")[0]).isEqualTo(2.5);
    }

    @Test
    void rowsThatTheFilterLeavesOutAreCountedAndMayBeBad() {
        folder.rows("log.csv", GOOD_ROWS + "1,5,50,oops,0,-1,0,,xx\n");

        FeedbackTable table = folder.read(LogSpecs.of("log.csv").withFilter("TIME >= 100 AND country <> 'xx'"));
        assertThat(table.logRow()).containsExactly(1, 2, 3);
        assertThat(table.summary().filtered()).isEqualTo(1);
        assertThat(table.summary().refused()).isEmpty();
    }

    /** Times of the first three rows are 100 to 102 s. */
    @Test
    void rowsOlderThanTheWindowAreLeftOut() {
        int day = 24 * 60 * 60;
        folder.rows("log.csv", GOOD_ROWS + "1,6," + (100 + day) + ",0,0,9,1,,de\n1,7," + 2 * day + ",0,0,oops,1,,de\n");

        FeedbackTable table =
                folder.read(LogSpecs.of("log.csv").withMaxRefusedShare(0.5).withWindowDays(1));

        assertThat(table.logRow()).containsExactly(2, 3, 4);
        assertThat(table.summary().filtered()).isEqualTo(1);
    }

    @Test
    void conditionsSeeNaturalTypes() {
        folder.text(
                "log.csv",
                LogSpecs.HEADER.replace("country", "day") + "\n"
                        + GOOD_ROWS.replace("de", "2022-04-30").replace("fr", "2022-05-01"));
        LogSpec log = LogSpecs.log(true);
        LogSpec withoutCountry = new LogSpec(
                log.user(),
                log.item(),
                log.time(),
                log.itemDuration(),
                log.watchTime(),
                log.feedback(),
                log.itemFeatures(),
                List.of());

        FeedbackTable table = folder.read(LogSpecs.of("log.csv")
                .withLog(withoutCountry)
                .withFilter(
                        "day + 1 <= '2022-05-02' AND ((video * 2654435761) % 4294967296) >> 8 >= 0 AND duration > 0.4")
                .withSplit(LogSpecs.conditions(new SplitSpec.Conditions(
                        "\"like\" = 1", "month(day) = 4", "NOT (watch_time < 90000) -- the rest"))));
        assertThat(table.split().train()).containsExactly(0);
        assertThat(table.split().holdOut()).containsExactly(1);
        assertThat(table.split().test()).containsExactly(2);
    }

    @Test
    void rowsBelongToTheFirstPartWhoseConditionHoldsOrToNone() {
        folder.rows("log.csv", GOOD_ROWS + "1,99,200,0,0,1,1,,\n");

        Split split = folder.read(LogSpecs.of("log.csv")
                        .withSplit(LogSpecs.conditions(
                                new SplitSpec.Conditions("video < 10", "video < 20", "video < 30"))))
                .split();
        assertThat(split.train()).containsExactly(0);
        assertThat(split.holdOut()).containsExactly(1);
        assertThat(split.test()).containsExactly(2);
    }

    @Test
    void explicitFeedbackMayBeAllZeroAndUsersMayHaveOneRow() {
        folder.rows("log.csv", "1,5,1,0,0,1,1,,\n2,15,1,false,0,1,1,,\n3,25,1,FALSE,0,1,1,,\n");

        FeedbackTable table = folder.read(LogSpecs.of("log.csv"));
        assertThat(table.feedback().get("like")).containsOnly(0);
        assertThat(UserRows.of(table, new int[] {0, 1, 2}).rowsOfUsers())
                .containsExactly(new int[] {0}, new int[] {1}, new int[] {2});
    }

    @Test
    void readingLeavesNoFilesBehind() throws Exception {
        folder.bytes("log.csv.gz", LogFolder.gzip(LogSpecs.HEADER + "\n" + GOOD_ROWS));
        folder.read(LogSpecs.of("log.csv.gz"));

        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("log.csv.gz"));
        }
        assertThat(Path.of(".tmp")).doesNotExist();
    }

    @Test
    void bytesThatAreNotUtf8SpoilOnlyTheirRow() {
        byte[] content = (LogSpecs.HEADER + "\n" + GOOD_ROWS + "1,6,104,0,0,1,1,?,de\n1,7,105,0,0,1,1,ü,de\n1,?\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < content.length; i++) {
            content[i] = content[i] == '?' ? (byte) 0xff : content[i];
        }
        folder.bytes("log.csv", content);

        FeedbackTable table = folder.read(LogSpecs.of("log.csv").withMaxRefusedShare(0.5));
        assertThat(table.logRow()).containsExactly(1, 2, 3, 5);
        assertThat(table.summary().refused()).containsOnlyKeys("text that is not UTF-8", "too few columns");
        assertThat(table.summary().examples().get(0).describe())
                .isEqualTo("log.csv, row 4: text that is not UTF-8 (line 5: 9 of 9 columns)");
    }
}
