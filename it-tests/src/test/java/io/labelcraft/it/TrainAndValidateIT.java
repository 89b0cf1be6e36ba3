package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The two goals that stand in every user's day, as whole builds of one small project. */
@ParameterizedClass
@MethodSource("mavens")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrainAndValidateIT {
    private static final String UP_TO_DATE = "The results are up to date";
    private static final String BAD = "labelcraft.training.epochs=0";

    @Parameter
    private Path maven;

    private StandaloneProject project;
    private RunFolder run;

    static List<Path> mavens() throws IOException {
        return OuterBuild.mavenHomes();
    }

    @BeforeParameterizedClassInvocation
    void copyTheProject(Path maven) throws Exception {
        project = StandaloneProject.withTinyLog("tiny", "train-and-validate").builtBy(maven);
        run = new RunFolder(project.file("target/labelcraft/tiny"));
    }

    @Test
    @Order(1)
    void validateIsBoundToTheBuildAndSaysThatAllIsWell() throws Exception {
        BuildResult build = succeed("process-classes");

        assertThat(build.output())
                .anyMatch(line -> line.startsWith("[INFO] --- labelcraft") && line.contains(":validate (default)"))
                .anyMatch(line -> line.startsWith("[INFO] tiny: "));
    }

    @Test
    @Order(2)
    void validateRunsAgainFromTheCommandLine() throws Exception {
        assertThat(succeed("labelcraft:validate").output()).anyMatch(line -> line.startsWith("[INFO] tiny: "));
    }

    @Test
    @Order(3)
    void validateCanBeSkipped() throws Exception {
        BuildResult build = succeed("process-classes", "labelcraft.skip=true");

        assertThat(build.output())
                .contains("[INFO] Skipped: labelcraft.skip is set.")
                .noneMatch(line -> line.startsWith("[INFO] tiny: "));
    }

    @Test
    @Order(4)
    void validateStopsTheBuildAtABadSetting() throws Exception {
        assertThat(fail("process-classes", BAD).failure())
                .contains("labelcraft.training.epochs is \"0\"; expected a whole number in [1, ..)");
    }

    @Test
    @Order(5)
    void validateStopsTheBuildWhereTheLogIsMissingUnlessToldNotToLook() throws Exception {
        assertThat(fail("process-classes", "labelcraft.data=elsewhere.csv").failure())
                .contains("elsewhere.csv");
        succeed("process-classes", "labelcraft.data=elsewhere.csv", "labelcraft.validate.data=false");
    }

    @Test
    @Order(6)
    void trainSkippedLeavesNothing() throws Exception {
        succeed("labelcraft:train", "labelcraft.skip=true");

        assertThat(run.folder()).doesNotExist();
    }

    @Test
    @Order(7)
    void trainWithABadSettingLeavesNothing() throws Exception {
        assertThat(fail("labelcraft:train", BAD).failure()).contains("labelcraft.training.epochs is \"0\"");

        assertThat(run.folder()).doesNotExist();
    }

    @Test
    @Order(8)
    void trainWritesTheFilesOfARun() throws Exception {
        succeed("labelcraft:train");

        assertThat(run.fingerprints())
                .containsOnlyKeys(
                        "metrics.json",
                        "labels.csv",
                        "labeler.json",
                        "explanation.json",
                        "recommender.bin",
                        "manifest.json");
    }

    @Test
    @Order(9)
    void aRerunSaysThatItIsUpToDateAndChangesNothing() throws Exception {
        var before = run.fingerprints();

        assertThat(succeed("labelcraft:train").text()).contains(UP_TO_DATE);

        assertThat(run.fingerprints()).isEqualTo(before);
    }

    @Test
    @Order(10)
    void offlineARerunWorksToo() throws Exception {
        assertThat(succeed("labelcraft:train -o", "labelcraft.force=true").text())
                .doesNotContain(UP_TO_DATE);
    }

    @Test
    @Order(11)
    void aChangedSettingAndAChangedRowTrainAgainAndSayWhy() throws Exception {
        assertThat(succeed("labelcraft:train", "labelcraft.seed=2").text())
                .doesNotContain(UP_TO_DATE)
                .contains("seed was 1 and is 2");

        List<String> lines = Files.readAllLines(project.file("feedback.csv"));
        Files.write(project.file("feedback.csv"), lines.subList(0, lines.size() - 1));
        assertThat(succeed("labelcraft:train", "labelcraft.seed=2").text())
                .doesNotContain(UP_TO_DATE)
                .contains("the log has changed");
    }

    @Test
    void twoModulesWithAModelEachTrainSideBySide() throws Exception {
        StandaloneProject modules =
                StandaloneProject.withTinyLog("two-models", "two-models").builtBy(maven);

        BuildResult build = modules.run("labelcraft:train -T 2");

        assertThat(build.succeeded()).as(build.text()).isTrue();
        for (String module : List.of("videos", "songs")) {
            assertThat(modules.file(module + "/target/labelcraft/" + module + "/labels.csv"))
                    .isNotEmptyFile();
        }
        assertThat(build.output())
                .anyMatch(line -> line.contains("Skipped: a project of packaging pom has no annotated class."));
        BuildResult validated = modules.run("process-classes -T 2");
        assertThat(validated.output())
                .anyMatch(line -> line.startsWith("[INFO] videos: "))
                .anyMatch(line -> line.startsWith("[INFO] songs: "));
    }

    @Test
    void aPathWithABlankAndALetterBeyondAsciiIsAPathLikeAnother() throws Exception {
        StandaloneProject elsewhere =
                StandaloneProject.withTinyLog("tiny", "Größe und Maß").builtBy(maven);

        BuildResult build = elsewhere.run("process-classes labelcraft:train");

        assertThat(build.succeeded()).as(build.text()).isTrue();
        assertThat(build.output()).anyMatch(line -> line.startsWith("[INFO] tiny: "));
        assertThat(elsewhere.file("target/labelcraft/tiny/labels.csv")).isNotEmptyFile();
    }

    private BuildResult succeed(String goal, String... properties) throws Exception {
        BuildResult build = project.run(goal, properties);
        assertThat(build.succeeded()).as(build.text()).isTrue();
        return build;
    }

    private BuildResult fail(String goal, String... properties) throws Exception {
        BuildResult build = project.run(goal, properties);
        assertThat(build.succeeded()).as(build.text()).isFalse();
        assertThat(build.output()).as("no stack trace").noneMatch(line -> line.startsWith("\tat "));
        return build;
    }
}
