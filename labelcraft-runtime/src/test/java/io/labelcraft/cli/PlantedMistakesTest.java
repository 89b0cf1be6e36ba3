package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ShortVideoLog;
import io.labelcraft.UserException;
import io.labelcraft.files.FolderLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that users make, each told with what is wrong, where, and how to mend it, and without a stack trace. */
class PlantedMistakesTest {

    private static final int USER = 0;
    private static final int TIME = 5;
    private static final int WATCH_TIME = 6;
    private static final int LIKE = 8;

    @TempDir
    private Path base;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeProject() throws IOException {
        Files.copy(ShortVideoLog.config(), base.resolve("short-video.conf"));
        ShortVideoLog.write(base.resolve("feedback.csv"));
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"));
    }

    private int run(List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--config", base.resolve("short-video.conf").toString()));
        arguments.addAll(List.of("--settings", base.resolve("labelcraft.conf").toString()));
        arguments.addAll(List.of("--output", base.resolve("target").toString()));
        if (!command.contains("--base")) {
            arguments.addAll(List.of("--base", base.toString()));
        }
        return LabelCraft.run(arguments.toArray(String[]::new), new PrintStream(out, true), new PrintStream(err, true));
    }

    /** What stands on standard error, with file names instead of whole paths. */
    private String err() {
        return err.toString(StandardCharsets.UTF_8)
                .replace(base + base.getFileSystem().getSeparator(), "");
    }

    private void assertTold(String... parts) {
        assertThat(err()).contains(parts).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a key misspelt               | labelcraft.training.epochss = 8             | labelcraft.conf:2: labelcraft.training.epochss | is not a known key       | the nearest is labelcraft.training.epochs
                    a section misspelt           | labelcraft { traning { epochs = 8 } }       | labelcraft.conf:2: labelcraft.traning | is not a known key                | the nearest is labelcraft.training
                    a word for a number          | labelcraft.training.epochs = eight          | labelcraft.conf:2: labelcraft.training.epochs | is "eight"                | expected a whole number in [1, ..)
                    a list for a number          | labelcraft.training.epochs = [8]            | labelcraft.conf:2: labelcraft.training.epochs | is [8]                    | expected a whole number in [1, ..)
                    a share above 1              | labelcraft.split.train-share = 80           | labelcraft.conf:2: labelcraft.split.train-share | is 80                   | expected a number in (0, 1)
                    a choice misspelt            | labelcraft.mahout.recommender = itembased   | labelcraft.conf:2: labelcraft.mahout.recommender | is "itembased"         | the nearest is item-based
                    a section left open          | labelcraft { training { epochs = 8 }        | labelcraft.conf:3 | the file ends inside of a section                     | close it with } or ]
                    a brace too many             | labelcraft { training { epochs = 8 } } }    | labelcraft.conf:2 | unbalanced close brace '}'                            | every brace with its other half
                    a field that is not there    | labelcraft.labeling.monotone.increasing = [likes] | labelcraft.conf:2: labelcraft.labeling.monotone.increasing | is "likes" | expected a feedback field (comment, follow, like, replays, watchTime); the nearest is like
                    a condition without the rest | labelcraft.split.train = "time < 5"         | labelcraft.conf:2: labelcraft.split | has train                           | expected all of train, hold-out, test or none
                    an unknown variable          | labelcraft.data.path = ${NO_SUCH_FOLDER}/a.csv | labelcraft.conf:2 | ${NO_SUCH_FOLDER}                                  | correct the name or define it
                    a path with a colon          | labelcraft.data.path = C:/logs/feedback.csv | labelcraft.conf:2 | got ':'                                               | double quotes around text
                    the log in the wrong place   | labelcraft.data = feedback.csv              | labelcraft.conf:2: labelcraft.data | is "feedback.csv"                    | the feedback log is labelcraft.data.path
                    """)
    void inTheSettings(String mistake, String setting, String where, String what, String remedy) throws IOException {
        Files.writeString(base.resolve("labelcraft.conf"), "# mine\n" + setting + "\n");

        assertThat(run(List.of("validate", "--without-data"))).isEqualTo(1);
        assertThat(err()).startsWith("labelcraft: ").hasLineCount(1);
        assertTold(where, what, remedy);
    }

    @Test
    void aGeneratedConfigOfAnotherVersion() throws IOException {
        Path config = base.resolve("short-video.conf");
        Files.writeString(config, Files.readString(config).replace("schema = 1", "schema = 2"));

        assertThat(run(List.of("validate", "--without-data"))).isEqualTo(1);
        assertTold("short-video.conf:86: labelcraft.schema is 2", "reads schema 1", "use the same version", "rebuild");
    }

    @Test
    void aCronExpressionOfFiveParts() throws IOException {
        Files.writeString(base.resolve("labelcraft.conf"), "labelcraft.schedule.cron = \"0 4 * * *\"\n");

        assertThat(run(List.of("validate", "--without-data"))).isEqualTo(1);
        assertTold(
                "labelcraft.conf:1: labelcraft.schedule.cron is \"0 4 * * *\"", "seconds minutes hours day-of-month");
    }

    @Test
    void twoWaysOfSplittingAreDoubted() throws IOException {
        Files.writeString(
                base.resolve("labelcraft.conf"),
                """
                labelcraft.split { train = "time < 5", hold-out = "time < 6", test = "true" }
                labelcraft.split.train-until = "2022-05-01T00:00:00Z"
                """);

        assertThat(run(List.of("validate", "--without-data"))).isZero();
        assertTold(
                "warning: labelcraft.conf:2: labelcraft.split.train-until has no effect", "take one or the other away");
    }

    /** Spoils a project. */
    private interface Planting {
        void plant(Path base) throws IOException;
    }

    /** @param tells what standard error contains */
    private record Mistake(String name, List<String> command, Planting planting, int exit, List<String> tells) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Mistake fatal(String name, Planting planting, String... tells) {
        return new Mistake(name, List.of("validate"), planting, 1, List.of(tells));
    }

    private static Mistake doubtful(String name, Planting planting, String... tells) {
        return new Mistake(name, List.of("validate"), planting, 0, List.of(tells));
    }

    private static Mistake inTraining(String name, Planting planting, String... tells) {
        return new Mistake(name, List.of("train"), planting, 1, List.of(tells));
    }

    private static Planting lines(UnaryOperator<String> change) {
        return base -> ShortVideoLog.write(
                base.resolve("feedback.csv"),
                ShortVideoLog.lines().stream().map(change).toList());
    }

    private static Planting cells(int column, UnaryOperator<String> change) {
        return lines(line -> {
            String[] cells = line.split(",", -1);
            cells[column] = line.startsWith("user") ? cells[column] : change.apply(cells[column]);
            return String.join(",", cells);
        });
    }

    private static Planting encoded(Charset charset) {
        return base -> Files.write(
                base.resolve("feedback.csv"),
                String.join("\n", ShortVideoLog.lines())
                        .replace("DE", "Österreich")
                        .getBytes(charset));
    }

    private static Planting settings(String... settings) {
        return base -> ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"), settings);
    }

    private static Planting renamed(String name) {
        return base -> {
            Files.move(base.resolve("feedback.csv"), base.resolve(name));
            settings("labelcraft.data.path = " + name).plant(base);
        };
    }

    private static void olderFile(Path base) throws IOException {
        Path folder = Files.createDirectory(base.resolve("log"));
        ShortVideoLog.write(
                folder.resolve("older.csv"),
                ShortVideoLog.lines().stream()
                        .map(line -> line.replace("follow", "followed"))
                        .toList());
        Files.move(base.resolve("feedback.csv"), folder.resolve("newer.csv"));
        settings("labelcraft.data.path = log").plant(base);
    }

    private static void cutOff(Path base) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
            Files.copy(base.resolve("feedback.csv"), gzip);
        }
        Files.write(base.resolve("feedback.csv.gz"), Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
        settings("labelcraft.data.path = feedback.csv.gz").plant(base);
    }

    static Stream<Mistake> mistakesInTheLog() {
        return Stream.of(
                fatal(
                        "no such file",
                        settings("labelcraft.data.path = feedbak.csv"),
                        "feedbak.csv does not exist",
                        "Correct labelcraft.data.path"),
                fatal(
                        "an empty file",
                        base -> Files.write(base.resolve("feedback.csv"), new byte[0]),
                        "feedback.csv is empty (0 bytes)",
                        "Export the feedback log again"),
                fatal(
                        "a folder without a matching file",
                        settings("labelcraft.data { path = \".\", files = \"log_*.csv\" }"),
                        "holds no feedback log",
                        "Correct labelcraft.data.path or labelcraft.data.files"),
                fatal(
                        "columns with other names",
                        lines(line -> line.replace("watch_time", "watchtime").replace("is_like", "like")),
                        "2 columns are missing in feedback.csv",
                        "\"is_like\" (the feedback field like of com.example.Impression), perhaps \"like\"",
                        "\"watch_time\" (the feedback field watchTime of com.example.Impression), perhaps \"watchtime\"",
                        "Correct the columns' names"),
                fatal(
                        "semicolons",
                        lines(line -> line.replace(',', ';')),
                        "feedback.csv has one column only, \"user;video;",
                        "separated by a comma in .csv",
                        "export it again"),
                fatal(
                        "no header",
                        lines(line -> line.startsWith("user") ? "1,2,a,b,DE,7,1,1,0,0,0,0" : line),
                        "12 columns are missing in feedback.csv",
                        "The first line must hold the columns' names"),
                fatal(
                        "text in a column of numbers",
                        cells(WATCH_TIME, cell -> cell + " ms"),
                        "rows of feedback.csv are bad",
                        "row 1: watch_time is not a number",
                        "correct how its columns are declared"),
                fatal(
                        "negative watch time",
                        cells(WATCH_TIME, cell -> "-1"),
                        "feedback.csv, row 1: watch_time is negative (\"-1\")",
                        "leave such rows out with labelcraft.data.filter"),
                fatal(
                        "yes for 1",
                        cells(LIKE, cell -> cell.equals("1") ? "yes" : "no"),
                        "is_like is not 0, 1, true or false (\"",
                        "Write 1 or true for yes"),
                fatal(
                        "decimal commas",
                        lines(line -> line.replaceFirst("(,1\\d{12},)(\\d+),", "$1\"$2,5\",")),
                        ",5\")",
                        "watch_time is not a number",
                        "Write decimals with a point"),
                fatal(
                        "ids with a fraction of nothing",
                        cells(USER, cell -> cell + ".0"),
                        "user is not an integer",
                        "Write whole numbers without a point"),
                fatal(
                        "ids beyond the range of long",
                        cells(USER, cell -> "1844674407370955" + (1000 + Integer.parseInt(cell))),
                        "user is not an integer",
                        "Declare ids that no long can hold as String"),
                fatal(
                        "times as dates",
                        cells(TIME, cell -> "01/05/2022 12:00"),
                        "time is neither an integer nor a time such as 2022-05-01T10:00:00Z (\"01/05/2022 12:00\")",
                        "Write times as ISO 8601"),
                fatal(
                        "a database's word for nothing",
                        cells(LIKE, cell -> cell.equals("1") ? "1" : "\\N"),
                        "is_like is not 0, 1, true or false (\"\\N\")",
                        "Write 0 where nobody gave the feedback"),
                fatal(
                        "a column that only some files have",
                        PlantedMistakesTest::olderFile,
                        "The column \"follow\" (the feedback field follow of com.example.Impression) is missing in"
                                + " log/older.csv. Did you mean \"followed\"?",
                        "Correct the column's name where it is declared, or the log"),
                fatal(
                        "plain text called gzip",
                        renamed("feedback.csv.gz"),
                        "feedback.csv.gz is no gzip file, though its name ends in .gz",
                        "Rename it after what it holds"),
                fatal(
                        "times in milliseconds that are taken for seconds",
                        settings("labelcraft.log.time.unit = seconds"),
                        "feedback.csv, row 1: time lies after the year 9999 as log.time.unit = seconds",
                        "correct how its columns are declared"),
                doubtful(
                        "times of which some are in seconds and some in milliseconds",
                        lines(line ->
                                line.matches("\\d*[05],.*") ? line.replaceFirst("(,1\\d{9})\\d{3},", "$1,") : line),
                        "event times in \"time\" lie before 1990 or more than a year from now as milliseconds, e.g. about"
                                + " 1970-01-20",
                        "See that all rows have the same unit"),
                doubtful(
                        "the same time in every row",
                        cells(TIME, cell -> "1650000000000"),
                        "\"time\" (the event time) is the same in every row",
                        "See that it is the right column"),
                doubtful(
                        "times in seconds that are taken for milliseconds",
                        cells(TIME, cell -> cell.substring(0, 10)),
                        "warning: The event times in \"time\" lie about 1970-01-20 as milliseconds",
                        "as seconds they would be likely. Correct log.time.unit"),
                doubtful(
                        "watch time in milliseconds that is taken for seconds",
                        settings("labelcraft.log.feedback.watchTime.unit = seconds"),
                        "\"watch_time\" counts seconds and \"duration\" counts seconds",
                        "Correct log.feedback.watchTime.unit"),
                doubtful(
                        "watch time in seconds that is taken for milliseconds",
                        cells(WATCH_TIME, cell -> "" + (1 + Integer.parseInt(cell) / 1000)),
                        "warning: Half of the values in \"watch_time\" are less than 0.0",
                        "Correct log.feedback.watchTime.unit"),
                doubtful(
                        "a like that nobody gave",
                        cells(LIKE, cell -> "0"),
                        "\"is_like\" (the feedback field like) is 0 in every row",
                        "these objectives count it: engagement",
                        "See that it is the right column"),
                doubtful(
                        "watch time that is always the same",
                        cells(WATCH_TIME, cell -> "2500"),
                        "\"watch_time\" (the feedback field watchTime) is the same in every row (2.5)",
                        "NWTG cannot be measured: watch time is the same in all rows of each test user",
                        "unit and clip are right"),
                fatal(
                        "one user",
                        lines(line -> line.replaceFirst("^\\d+", "7")),
                        "The split leaves a part empty",
                        "There is one user alone",
                        "Change the settings below labelcraft.split"),
                fatal(
                        "lists longer than anybody's rows",
                        settings("labelcraft { evaluation.k = 29, training.k = 28 }"),
                        "No hold-out user has more than 28 rows",
                        "a smaller training.k",
                        "No test user has more than 29 rows",
                        "a smaller evaluation.k"),
                fatal(
                        "a cut-off gzip",
                        PlantedMistakesTest::cutOff,
                        "feedback.csv.gz is cut off",
                        "Copy or export it again"),
                fatal(
                        "Latin-1",
                        encoded(StandardCharsets.ISO_8859_1),
                        "feedback.csv, row 1: text that is not UTF-8",
                        "Mend the log"),
                fatal(
                        "UTF-16",
                        encoded(StandardCharsets.UTF_16),
                        "feedback.csv is called a text file, but its content is text in UTF-16",
                        "Save it as UTF-8"),
                fatal(
                        "a spreadsheet",
                        base -> Files.write(base.resolve("feedback.csv"), new byte[] {'P', 'K', 3, 4, 0, 0}),
                        "is a zip file or a spreadsheet",
                        "save the table as CSV in UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("mistakesInTheLog")
    void inTheLog(Mistake mistake) throws IOException {
        mistake.planting().plant(base);

        assertThat(run(mistake.command())).isEqualTo(mistake.exit());
        assertTold(mistake.tells().toArray(String[]::new));
    }

    static Stream<Mistake> mistakesInTheEnvironment() {
        return Stream.of(
                inTraining(
                        "a file where the output folder should be",
                        base -> Files.writeString(base.resolve("target"), ""),
                        "Cannot write to the output folder target",
                        "choose another folder"),
                inTraining(
                        "no generated config",
                        base -> Files.delete(base.resolve("short-video.conf")),
                        "short-video.conf: there is no generated config",
                        "annotate a class with @LabelModel and compile the project"),
                inTraining(
                        "no settings file of that name",
                        base -> Files.delete(base.resolve("labelcraft.conf")),
                        "labelcraft.conf: there is no such settings file",
                        "create it or do not name it"));
    }

    @ParameterizedTest
    @MethodSource("mistakesInTheEnvironment")
    void inTheEnvironment(Mistake mistake) throws IOException {
        inTheLog(mistake);
    }

    @Test
    void aBaseFolderThatDoesNotExist() {
        assertThat(run(List.of("validate", "--base", base.resolve("elsewhere").toString())))
                .isEqualTo(1);
        assertTold(
                "\"feedback.csv\" is looked for in the folder elsewhere, which does not exist",
                "Correct the folder (--base)");
    }

    @Test
    void anotherRunThatWorksOnTheSameFolder() throws IOException {
        Files.createDirectories(base.resolve("target"));
        try (FolderLock other = FolderLock.acquire(base.resolve("target"), ".short-video.lock", UserException::new)) {
            assertThat(other).isNotNull();
            assertThat(run(List.of("train"))).isEqualTo(1);
        }
        assertTold("Another run works on target", "Start again when that has ended");
    }

    @Test
    void mistakesInSettingsAndLogAreToldTogether() throws IOException {
        settings("labelcraft.training.batch = 0", "labelcraft.data.path = feedbak.csv")
                .plant(base);

        assertThat(run(List.of("validate"))).isEqualTo(1);
        assertThat(err().lines())
                .hasSize(3)
                .satisfiesExactly(
                        head -> assertThat(head).isEqualTo("labelcraft: There are 2 faults:"),
                        first -> assertThat(first).startsWith("  labelcraft.conf:6: labelcraft.training.batch is 0"),
                        second -> assertThat(second).contains("feedbak.csv does not exist"));
    }
}
