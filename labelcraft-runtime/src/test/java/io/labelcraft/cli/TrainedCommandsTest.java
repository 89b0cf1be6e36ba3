package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.ChildJvm;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.data.ParquetRows;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.mahout.LabelDataModel;
import io.labelcraft.mahout.MahoutRecommenders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.Preference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with the labels of one training. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainedCommandsTest {

    private Path base;
    private ShortVideoCommands commands;

    @BeforeAll
    void train(@TempDir Path folder) {
        base = folder;
        commands = ShortVideoCommands.in(base);
        assertThat(commands.run("train")).isZero();
    }

    @BeforeEach
    void restoreLogAndSettings() {
        commands = ShortVideoCommands.in(base);
    }

    private Path trained(String file) {
        return commands.model().resolve(file);
    }

    @Test
    void theTrainingLogGetsTheVeryBytesOfTheRun() {
        assertThat(commands.run("label")).isZero();
        assertThat(commands.err()).isEmpty();
        assertThat(trained("labelled/labels.csv")).hasSameBinaryContentAs(trained("labels.csv"));
        assertThat(commands.out())
                .contains("Labelled 720 rows of 24 users and 40 items.")
                .containsPattern("Label: mean 0\\.\\d{3}; least 0\\.\\d{3}, quarter 0\\.\\d{3}, median 0\\.\\d{3},")
                .contains("Labels in " + trained("labelled/labels.csv"));
    }

    @Test
    void aLogOfOneRowAndWithoutFeaturesIsLabelled() throws IOException {
        List<String> cells = List.of(ShortVideoLog.lines().get(1).split(",", -1));
        List<String> header = List.of(ShortVideoLog.lines().get(0).split(",", -1));
        List<Integer> kept = header.stream()
                .filter(column -> !List.of("author", "tag", "country").contains(column))
                .map(header::indexOf)
                .toList();
        ShortVideoLog.write(
                base.resolve("feedback.csv"),
                List.of(
                        String.join(",", kept.stream().map(header::get).toList()),
                        String.join(",", kept.stream().map(cells::get).toList())));
        assertThat(commands.run("label", "--to", "one.csv")).isZero();
        assertThat(commands.out()).contains("Labelled 1 rows of 1 users and 1 items.");
        List<String> labelled = Files.readAllLines(base.resolve("one.csv"));
        assertThat(Files.readAllLines(trained("labels.csv"))).containsAll(labelled);
    }

    @Test
    void settingsOfTheSplitAreNotAskedFor() {
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"),
                "labelcraft.split { train = \"part = 1\", hold-out = \"part = 2\", test = \"part = 3\" }");
        assertThat(commands.run("label")).as(commands.err()).isZero();
    }

    @Test
    void aNameThatEndsInParquetGetsTypedColumns() {
        assertThat(commands.run("label", "--to", "labelled.parquet"))
                .as(commands.err())
                .isZero();
        ParquetRows rows = ParquetRows.read(base.resolve("labelled.parquet"));
        LabelTable labels = LabelTable.read(trained("labels.csv"));
        assertThat(rows.types())
                .containsEntry("user", "BIGINT")
                .containsEntry("time", "TIMESTAMP WITH TIME ZONE")
                .containsEntry("like", "BOOLEAN")
                .containsEntry("watchTime", "DOUBLE")
                .containsEntry("label", "DOUBLE");
        assertThat(rows.numbers("label")).containsExactly(labels.label());
        assertThat(rows.millis("time")).containsExactly(labels.timeMillis());
    }

    @Test
    void refusedAndFilteredRowsAreTold() {
        List<String> lines = new ArrayList<>(ShortVideoLog.lines());
        lines.set(7, lines.get(7).replaceFirst("^\\d+,", ","));
        ShortVideoLog.write(base.resolve("feedback.csv"), lines);
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"), "labelcraft.data.filter = \"country = 'DE'\"");
        assertThat(commands.run("label")).isZero();
        assertThat(commands.out()).contains("Labelled 359 rows", "left out: 360 by the filter");
        assertThat(commands.err())
                .contains("1 of 720 rows are refused: user is empty")
                .contains("feedback.csv, row 7");
    }

    @Test
    void tooManyBadRowsAreRefusedAndTheEarlierFileStays() throws IOException {
        assertThat(commands.run("label")).isZero();
        byte[] before = Files.readAllBytes(trained("labelled/labels.csv"));
        ShortVideoLog.write(
                base.resolve("feedback.csv"),
                ShortVideoLog.lines().stream()
                        .map(line -> line.replaceFirst("^1,", ","))
                        .toList());
        assertThat(commands.run("label")).isEqualTo(1);
        assertThat(commands.err()).contains("30 of 720 rows").contains("labelcraft.data.max-refused-share");
        assertThat(trained("labelled/labels.csv")).hasBinaryContent(before);
    }

    @Test
    void feedbackBeyondThatOfTheTrainingIsWarnedOf() {
        ShortVideoLog.write(
                base.resolve("feedback.csv"),
                ShortVideoLog.lines().stream()
                        .map(line -> line.replaceFirst("(\\d{13}),(\\d+),", "$1,$2000,"))
                        .toList());
        assertThat(commands.run("label")).isZero();
        assertThat(commands.err())
                .containsPattern("warning: watchTime lies outside of what the labels were learned from in \\d{3} rows");
        assertThat(commands.err().lines()).hasSize(1);
    }

    @Test
    void aMissingColumnOfTheLogIsNamed() {
        ShortVideoLog.write(
                base.resolve("feedback.csv"),
                ShortVideoLog.lines().stream()
                        .map(line -> line.replaceFirst("replays", "rewatched"))
                        .toList());
        assertThat(commands.run("label")).isEqualTo(1);
        assertThat(commands.err()).contains("The column \"replays\"").contains("rewatched");
    }

    @Test
    void withoutALabellingModelTrainingIsNamed(@TempDir Path other) {
        ShortVideoCommands untrained = ShortVideoCommands.in(other);
        assertThat(untrained.run("label")).isEqualTo(1);
        assertThat(untrained.err())
                .startsWith("labelcraft: There is no labelling model ")
                .contains("labeler.json", "labelcraft:train");
        assertThat(untrained.err().lines()).hasSize(1);
    }

    @Test
    void aLabellingModelOfOtherFeedbackIsRefused(@TempDir Path other) throws IOException {
        ShortVideoCommands changed = ShortVideoCommands.in(other);
        Files.createDirectories(changed.model());
        String model = Files.readString(trained("labeler.json"));
        Files.writeString(changed.model().resolve("labeler.json"), model.replace("\"replays\"", "\"rewatched\""));
        assertThat(changed.run("label")).isEqualTo(1);
        assertThat(changed.err())
                .contains("it needs rewatched, which com.example.Impression does not declare")
                .contains("it has never seen replays of com.example.Impression");
    }

    @Test
    void exportedCsvHasIsoTimesAndTheLabelsOfTheRun() throws IOException {
        assertThat(commands.run("export")).isZero();
        assertThat(commands.out()).contains("Exported 720 labels to " + trained("export/labels.csv"));
        List<String> lines = Files.readAllLines(trained("export/labels.csv"));
        String[] first = Files.readAllLines(trained("labels.csv")).get(1).split(",");
        assertThat(lines).hasSize(721).startsWith("user,item,time,label");
        assertThat(lines.get(1))
                .isEqualTo(String.join(
                        ",",
                        first[0],
                        first[1],
                        Instant.ofEpochMilli(Long.parseLong(first[2]))
                                .toString()
                                .replace("Z", ".000Z"),
                        first[first.length - 1]));
    }

    @Test
    void exportedParquetHasTheSameColumnsTyped() {
        assertThat(commands.run("export", "--format", "parquet", "--to", "out/for others.parquet"))
                .isZero();
        ParquetRows rows = ParquetRows.read(base.resolve("out/for others.parquet"));
        assertThat(rows.types().keySet()).containsExactly("user", "item", "time", "label");
        assertThat(rows.numbers("label"))
                .containsExactly(LabelTable.read(trained("labels.csv")).label());
    }

    @Test
    void mahoutItselfReadsTheExportedPreferences() throws Exception {
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"), "labelcraft.mahout.combine = max");
        assertThat(commands.run("export", "--format", "mahout")).isZero();
        assertThat(commands.out()).contains("24 users for 40 items", "of several labels of a pair: max");
        assertThat(trained("export")).isDirectoryNotContaining("glob:**users.csv");
        DataModel read = new FileDataModel(trained("export/preferences.csv").toFile());
        LabelDataModel expected = LabelDataModel.of(LabelTable.read(trained("labels.csv")), Combine.MAX);
        assertSamePreferences(read, expected.taste());
    }

    private static void assertSamePreferences(DataModel read, DataModel expected) throws TasteException {
        assertThat(read.getNumUsers()).isEqualTo(expected.getNumUsers());
        for (LongPrimitiveIterator users = expected.getUserIDs(); users.hasNext(); ) {
            long user = users.nextLong();
            assertThat(read.getPreferencesFromUser(user).length())
                    .isEqualTo(expected.getPreferencesFromUser(user).length());
            for (Preference preference : expected.getPreferencesFromUser(user)) {
                assertThat(read.getPreferenceValue(user, preference.getItemID()))
                        .isCloseTo(preference.getValue(), within(0f));
            }
        }
    }

    @Test
    void aFormatThatThereIsNotIsAnsweredWithTheNearest() {
        assertThat(commands.run("export", "--format", "parket")).isEqualTo(1);
        assertThat(commands.err())
                .contains("\"parket\"")
                .contains("csv, parquet, mahout")
                .contains("nearest is parquet");
    }

    @Test
    void recommendationsAreAlignedAndThoseOfMahout() {
        LabelTable labels = LabelTable.read(trained("labels.csv"));
        String best = MahoutRecommenders.itemBased(LabelDataModel.of(labels, Combine.MEAN))
                .recommend("17", 3)
                .get(0)
                .item();
        assertThat(commands.run("recommend", "--users", "17, 4", "--k", "3")).isZero();
        assertThat(commands.err()).isEmpty();
        List<String> lines = commands.out().lines().toList();
        assertThat(lines.get(0)).matches("user  rank  item  estimate");
        assertThat(lines.get(1)).matches("17    1     " + best + " +0\\.\\d{4}");
        assertThat(lines).filteredOn(line -> line.startsWith("4 ")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void anUnknownUserIsAnsweredWithAnExample() {
        assertThat(commands.run("recommend", "--users", "17,4711")).isEqualTo(1);
        assertThat(commands.out()).isEmpty();
        assertThat(commands.err()).contains("no labels of user '4711'").containsPattern("such as '\\d+'");
        assertThat(commands.err().lines()).hasSize(1);
    }

    @Test
    void withoutLabelsTrainingIsNamed(@TempDir Path other) {
        ShortVideoCommands untrained = ShortVideoCommands.in(other);
        for (String[] command : new String[][] {{"export"}, {"recommend", "--users", "17"}}) {
            assertThat(untrained.run(command[0], Arrays.copyOfRange(command, 1, command.length)))
                    .isEqualTo(1);
            assertThat(untrained.err())
                    .startsWith("labelcraft: There is no labels file ")
                    .contains("labelcraft:train");
        }
    }

    @Test
    void lessThanOneItemIsRefused() {
        assertThat(commands.run("recommend", "--users", "17", "--k", "0")).isEqualTo(1);
        assertThat(commands.err()).contains("is 0; expected 1 or more");
    }

    @Test
    void withoutPagesTheGoalsThatMakeThemAreNamed() {
        assertThat(commands.run("report")).isEqualTo(1);
        assertThat(commands.err())
                .startsWith("labelcraft: There is no page below " + commands.model())
                .contains("\n  labelcraft:evaluate: ", "\n  labelcraft:transfer: ");
    }

    @Test
    void pagesAreListedTheNewestFirstAndNotOpenedWithoutADesktop(@TempDir Path other) throws IOException {
        System.setProperty("java.awt.headless", "true");
        ShortVideoCommands compared = ShortVideoCommands.in(other);
        page(compared, "evaluation", "2026-11-20T10:00:00Z");
        Path newest = page(compared, "sweep", "2026-11-24T10:00:00Z");
        assertThat(compared.run("report", "--open")).isZero();
        assertThat(compared.err()).isEmpty();
        List<String> lines = compared.out().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isEqualTo(newest.toString());
        assertThat(lines.get(1)).matches("  2026-11-2[45] \\d\\d:00, labelcraft:sweep: what other preferences .*");
        assertThat(lines.get(3)).contains("labelcraft:evaluate: ");
        assertThat(lines.get(4)).startsWith("There is no desktop here").contains(newest.toString());
    }

    private static Path page(ShortVideoCommands commands, String comparison, String written) throws IOException {
        Path page = commands.model().resolve(comparison).resolve("report.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "<html></html>");
        Files.setLastModifiedTime(page, FileTime.from(Instant.parse(written)));
        return page;
    }

    @Test
    void nothingButTrainingNeedsATensorBackend() throws Exception {
        Path project = base.resolve("without-backend");
        try (ChildJvm jvm = ChildJvm.startWithoutBackend(WithoutBackend.class, base.toString(), project.toString())) {
            assertThat(jvm.line()).isEqualTo("label 0, export 0, recommend 0, report 1, init 0, train 70");
            assertThat(jvm.end()).isZero();
        }
    }

    /** Runs commands and prints their exit codes. */
    static final class WithoutBackend {

        public static void main(String[] arguments) {
            ShortVideoCommands commands = ShortVideoCommands.in(Path.of(arguments[0]));
            List<String> exits = new ArrayList<>();
            exits.add("label " + commands.run("label"));
            exits.add("export " + commands.run("export"));
            exits.add("recommend " + commands.run("recommend", "--users", "17"));
            exits.add("report " + commands.run("report"));
            exits.add("init "
                    + LabelCraft.run(
                            new String[] {"init", "--folder", arguments[1]},
                            new PrintStream(OutputStream.nullOutputStream()),
                            System.err));
            exits.add("train " + commands.run("train"));
            System.out.println(String.join(", ", exits));
        }
    }
}
