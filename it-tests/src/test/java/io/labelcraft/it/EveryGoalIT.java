package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals that follow upon a training: each as it should be, skipped, and with a bad setting. */
@ParameterizedClass
@MethodSource("mavens")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryGoalIT {

    @Parameter
    private Path maven;

    private StandaloneProject project;

    static List<Path> mavens() throws IOException {
        return OuterBuild.mavenHomes();
    }

    @BeforeParameterizedClassInvocation
    void train(Path maven) throws Exception {
        project = StandaloneProject.withTinyLog("tiny", "every-goal").builtBy(maven);
        BuildResult build = project.run("labelcraft:train labelcraft:publish");
        assertThat(build.succeeded()).as(build.text()).isTrue();
        publishOtherLabels();
    }

    /** So that there is a version to roll back to. */
    private void publishOtherLabels() throws Exception {
        Path file = project.file("target/labelcraft/tiny/labels.csv");
        List<String> labels = Files.readAllLines(file);
        Files.write(file, labels.subList(0, labels.size() - 1));
        BuildResult build = project.run("labelcraft:publish");
        assertThat(build.succeeded()).as(build.text()).isTrue();
        Files.write(file, labels);
    }

    /** Goal, what it prints, the file that it leaves if any, and its properties. */
    static Stream<Arguments> goals() {
        return Stream.of(
                goal("describe", "training.epochs = 2", null),
                goal("label", "1,200", "target/labelcraft/tiny/labelled/labels.csv"),
                goal("export", "labels.csv", "target/labelcraft/tiny/export/labels.csv"),
                goal(
                        "export",
                        "preferences.csv",
                        "target/labelcraft/tiny/export/preferences.csv",
                        "labelcraft.export.format=mahout"),
                goal("recommend", "17", null, "labelcraft.recommend.users=17,3", "labelcraft.recommend.k=3"),
                goal("evaluate", "evaluation.json", "target/labelcraft/tiny/evaluation/report.html"),
                goal("ablate", "ablation.json", "target/labelcraft/tiny/ablation/report.html"),
                goal("sweep", "sweep.json", "target/labelcraft/tiny/sweep/report.html"),
                goal("transfer", "transfer.json", "target/labelcraft/tiny/transfer/report.html"),
                goal("report", "report.html", null),
                goal("schedule", "", "label-versions/tiny/current", "labelcraft.schedule.once=true"),
                goal("runs", "took", null),
                goal("versions", "was current", null),
                goal("versions", "are as they were stored", null, "labelcraft.versions.verify=true"),
                goal("publish", "current", "label-versions/tiny/current"),
                goal("rollback", "is current again", "label-versions/tiny/current"));
    }

    private static Arguments goal(String goal, String printed, String file, String... properties) {
        return Arguments.of(goal, printed, file, Arrays.asList(properties));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("goals")
    void doesItsWork(String goal, String printed, String file, List<String> properties) throws Exception {
        BuildResult build = project.run("labelcraft:" + goal, properties);

        assertThat(build.succeeded()).as(build.text()).isTrue();
        assertThat(build.text()).contains(printed);
        if (file != null) {
            assertThat(project.file(file)).isNotEmptyFile();
        }
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("goals")
    void canBeSkipped(String goal, String printed, String file, List<String> properties) throws Exception {
        BuildResult build = project.run("labelcraft:" + goal, with(properties, "labelcraft.skip=true"));

        assertThat(build.succeeded()).as(build.text()).isTrue();
        assertThat(build.output()).contains("[INFO] Skipped: labelcraft.skip is set.");
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("goals")
    void namesABadSetting(String goal, String printed, String file, List<String> properties) throws Exception {
        BuildResult build =
                project.run("labelcraft:" + goal, with(properties, "labelcraft.training.epoch=2", "labelcraft.seed=x"));

        assertThat(build.succeeded()).as(build.text()).isFalse();
        assertThat(build.text())
                .contains("labelcraft.training.epoch is not a known key; the nearest is labelcraft.training.epochs")
                .contains("labelcraft.seed is \"x\"; expected a whole number");
        assertThat(build.output()).as("no stack trace").noneMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void anUnknownElementOfTheConfigurationIsRefused() throws Exception {
        StandaloneProject mistaken =
                StandaloneProject.withTinyLog("tiny", "unknown-element").builtBy(maven);
        mistaken.replace(
                "pom.xml",
                "<version>${labelcraft.version}</version>\n        <executions>",
                "<version>${labelcraft.version}</version>\n        <configuration><heep>4g</heep></configuration>\n"
                        + "        <executions>");

        BuildResult build = mistaken.run("labelcraft:describe");

        assertThat(build.succeeded()).as(build.text()).isFalse();
        assertThat(build.failure()).contains("<heep>, which no goal knows (did you mean <heap>?)", "pom.xml:");
    }

    @Test
    void anAnnotatedClassWithoutItsConfigIsToldWhatToAdd() throws Exception {
        StandaloneProject mistaken =
                StandaloneProject.withTinyLog("tiny", "without-processor").builtBy(maven);
        mistaken.replace(
                "pom.xml", "<annotationProcessorPaths>", "<proc>none</proc>\n          <annotationProcessorPaths>");

        BuildResult build = mistaken.run("process-classes");

        assertThat(build.succeeded()).as(build.text()).isFalse();
        assertThat(build.text())
                .contains("com.example.tiny.Impression is annotated with @LabelModel, but has no generated config")
                .contains("<annotationProcessorPaths>");
    }

    @Test
    void settingsInThePomLieBetweenTheCommandLineAndTheUsersFile() throws Exception {
        StandaloneProject configured =
                StandaloneProject.withTinyLog("tiny", "pom-settings").builtBy(maven);
        configured.replace(
                "pom.xml",
                "<version>${labelcraft.version}</version>\n        <executions>",
                "<version>${labelcraft.version}</version>\n        <configuration><settings><seed>5</seed>"
                        + "<training.epochs>3</training.epochs></settings></configuration>\n        <executions>");

        BuildResult build = configured.run("labelcraft:describe", "labelcraft.seed=7");

        assertThat(build.succeeded()).as(build.text()).isTrue();
        assertThat(build.output())
                .anyMatch(line -> line.contains("seed = 7") && line.contains("command line"))
                .anyMatch(line -> line.contains("epochs = 3") && line.contains("POM"))
                .anyMatch(line -> line.contains("batch = 128") && line.contains("labelcraft.conf:5"));
    }

    private static List<String> with(List<String> properties, String... further) {
        List<String> all = new ArrayList<>(properties);
        all.addAll(List.of(further));
        return all;
    }
}
