package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ShortVideoLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelCraftTest {

    @TempDir
    private Path base;

    private ShortVideoCommands commands;

    @BeforeEach
    void writeLog() {
        commands = ShortVideoCommands.in(base);
    }

    private int run(String command, String... more) {
        return commands.run(command, more);
    }

    private String out() {
        return commands.out();
    }

    private String err() {
        return commands.err();
    }

    @Test
    void trainEndsWithTheComparisonFiveRecommendationsAndWhereTheFilesAre() {
        assertThat(run("train")).isZero();
        assertThat(err().lines())
                .allMatch(line -> line.matches("warning: .*PC.* is the same for all training rows .*"));
        assertThat(out())
                .contains("Log: 720 rows, 24 users, 40 items")
                .containsPattern("label +NWTG +NEG +DS +M1 +M2 +M3 +C")
                .containsPattern("LabelCraft +[0-9.]+")
                .containsPattern("WT\\+EF +[0-9.]+")
                .contains("M1 usage, M2 engagement, M3 retention")
                .containsPattern("What the label rewards.* \\(R squared -?\\d\\.\\d\\d on hold-out rows\\):")
                .containsPattern(
                        "Top 5 for user \\d+, by Mahout's item-based recommender:\\R  1\\. item \\d+, expected label 0\\.")
                .contains("Learned labels: C ", "What the label rewards");
        assertThat(out().lines().skip(out().lines().count() - 4))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("What the label rewards"),
                        line -> assertThat(line).isEqualTo("Labels: " + base.resolve("target/short-video/labels.csv")),
                        line -> assertThat(line)
                                .startsWith(
                                        "Other files in " + base.resolve("target/short-video") + ": metrics.json, "),
                        line -> assertThat(line).startsWith("Next: labelcraft:evaluate "));
        assertThat(run("train")).isZero();
        assertThat(out())
                .contains("The results are up to date")
                .contains("labelcraft.force=true")
                .contains("  1. item ");
    }

    @Test
    void anUnknownRecommenderIsToldWithFileAndLineBeforeTheLogIsRead() throws IOException {
        Files.delete(base.resolve("feedback.csv"));
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"), "labelcraft.recommender.name = constnt");
        assertThat(run("train")).isEqualTo(1);
        assertThat(err())
                .contains(base.resolve("labelcraft.conf") + ":6: labelcraft.recommender.name is \"constnt\"")
                .contains("(constant, din, mf, two-tower); the nearest is constant");
        assertThat(err().lines()).hasSize(1);
    }

    @Test
    void aLogInWhichAllRowsHaveTheSameFeedbackIsWarnedOfAndRunsToItsEnd() {
        ShortVideoLog.write(
                base.resolve("feedback.csv"),
                ShortVideoLog.lines().stream()
                        .map(line -> line.replaceFirst("(\\d{13}),.*", "$1,2500,10,0,0,0,0"))
                        .toList());
        assertThat(run("train")).isZero();
        assertThat(err())
                .contains("warning: WT is the same for all training rows (1.000); a recommender learns nothing from it")
                .contains("warning: EF is the same for all training rows (0.000)")
                .contains("warning: search: at step 0 all labels of the batch are alike");
        assertThat(out())
                .containsPattern("LabelCraft +[0-9.]+")
                .containsPattern("What the label rewards:\\s+label = 0\\.\\d+ for every row");
        assertThat(base.resolve("target/short-video/metrics.json")).content().doesNotContain("NaN");
        assertThat(base.resolve("target/short-video/explanation.json"))
                .content()
                .doesNotContain("NaN");
    }

    @Test
    void compareEndsWithTheTableTheGainOfTheLearnedLabelsAndWhereTheFileIs() {
        assertThat(run("compare")).isZero();
        assertThat(err().lines())
                .allMatch(line -> line.matches("warning: .*PC.* is the same for all training rows .*"));
        assertThat(out())
                .containsPattern("Top 3 of \\d+ test users, mean over seeds 1, 2, 3; 95 % intervals")
                .containsPattern("NWTG +NEG +DS +M1 +M2 +M3 +C +\\[interval] +trials")
                .containsPattern("learned\\R  LabelCraft +[0-9.]+")
                .containsPattern("fixed\\R  WT +[0-9.]+")
                .containsPattern("LabelCraft minus \\S+, the best fixed label by C, user by user:")
                .containsPattern("C is clear of zero above every fixed label in [0-3] of 3 seeds")
                .contains(
                        "Report: " + base.resolve("target/short-video/evaluation/report.html"),
                        "All numbers: ",
                        "Next: ");
        assertThat(run("evaluate")).isZero();
        assertThat(out()).contains("The evaluation is up to date").contains("labelcraft.force=true");
    }

    @Test
    void transferEndsWithABlockAndASentenceForEachRecommenderAndWhereTheFileIs() {
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"),
                "labelcraft.evaluation.seeds = [1]",
                "labelcraft.evaluation.fixed-labels = [WT]");
        assertThat(run("transfer")).isZero();
        assertThat(err()).isEmpty();
        assertThat(out()).contains("Labels learned with mf, in other recommenders. Top 3 of ");
        for (String recommender : List.of("mf", "din", "two-tower", "als", "item-based", "user-based")) {
            assertThat(out())
                    .containsPattern("(?m)^" + recommender + " \\((LabelCraft|Mahout)")
                    .containsPattern("  " + recommender + ": (they help|they do not help|this log cannot tell); ");
        }
        assertThat(out())
                .contains(
                        "Report: " + base.resolve("target/short-video/transfer/report.html"),
                        "All numbers: ",
                        "Next: ");
        assertThat(run("transfer")).isZero();
        assertThat(out()).contains("The transfer is up to date").contains("labelcraft.force=true");
    }

    @Test
    void ablateShowsWhatEachPartIsWorth() {
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"),
                "labelcraft.evaluation.seeds = [1]",
                "labelcraft.labeling.without = [comment, follow, replays, duration, like]");
        assertThat(run("ablate")).isZero();
        assertThat(err().lines())
                .allMatch(line -> line.matches("warning: .*PC.* is the same for all training rows .*"));
        assertThat(out())
                .containsPattern("Top 3 of \\d+ test users, mean over seeds 1; differences to the whole method")
                .containsPattern("NWTG +NEG +DS +M1 +M2 +M3 +C  minus the whole method's")
                .containsPattern("LabelCraft +[0-9.]+")
                .containsPattern("without warm start +[0-9.]+ .*[-+]0\\.\\d{4} \\[")
                .contains(
                        "Report: " + base.resolve("target/short-video/ablation/report.html"),
                        "All numbers: ",
                        "Next: ");
        assertThat(run("ablate")).isZero();
        assertThat(out()).contains("The ablation is up to date");
    }

    @Test
    void sweepShowsTheFrontsAndHowToPublishAPoint() {
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"),
                "labelcraft.evaluation { seeds = [1], sweep-points = 3, fixed-labels = [WT, EF] }");
        assertThat(run("sweep")).isZero();
        assertThat(err()).isEmpty();
        assertThat(out())
                .contains("points marked + are on the front, chosen on the hold-out:")
                .containsPattern(
                        "learned\\R +usage +engagement +retention +NWTG .*\\R +1 [+ ] +3\\.000 +0\\.000 +0\\.000")
                .containsPattern("mixes of fixed labels\\R +WT +D2Q +EF +PCR +U\\(d\\) +NWTG")
                .containsPattern(
                        "Hypervolume of the front \\(NWTG, NEG, DS\\), \\d points out of 3 trials each: learned \\d")
                .containsPattern(
                        "To publish a point, .*; point [1-3]:\\R  labelcraft\\.objectives\\.usage\\.weight = [03]")
                .contains("Report: " + base.resolve("target/short-video/sweep/report.html"), "All numbers: ", "Next: ");
        assertThat(run("sweep", "--force")).isZero();
        assertThat(out()).contains("Hypervolume of the front");
        assertThat(run("sweep")).isZero();
        assertThat(out()).contains("The sweep is up to date");
    }

    @Test
    void badRowsAreCountedAndShown() {
        List<String> lines = new ArrayList<>(ShortVideoLog.lines());
        lines.set(7, lines.get(7).replaceFirst("^\\d+,", ","));
        ShortVideoLog.write(base.resolve("feedback.csv"), lines);
        assertThat(run("train")).isZero();
        assertThat(err())
                .contains("warning: 1 of 720 rows are refused: user is empty, e.g. in feedback.csv, row 7 (\"\").");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(run("train", "--outptu", "x")).isEqualTo(2);
        assertThat(err()).contains("--output");
    }

    @Test
    void aBadCronExpressionIsRefused() {
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"), "labelcraft.schedule.cron = \"0 0 24 * * ?\"");
        assertThat(run("schedule")).isEqualTo(1);
        assertThat(err()).contains("schedule.cron: '0 0 24 * * ?'").contains("0 0 4 * * ?");
    }
}
