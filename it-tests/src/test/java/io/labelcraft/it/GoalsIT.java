package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a build does without training. */
class GoalsIT {
    private StandaloneProject project;

    @BeforeEach
    void copyTheExample() throws Exception {
        project = StandaloneProject.copyOf("short-video", "goals");
    }

    @Test
    void helpListsTheGoals() throws Exception {
        BuildResult help = project.run("labelcraft:help");

        assertThat(help.succeeded()).as(help.text()).isTrue();
        assertThat(help.text())
                .contains(
                        "labelcraft:help",
                        "labelcraft:train",
                        "labelcraft:evaluate",
                        "labelcraft:ablate",
                        "labelcraft:sweep",
                        "labelcraft:transfer",
                        "labelcraft:schedule");
    }

    @Test
    void skipSaysSoAndLeavesNothing() throws Exception {
        BuildResult skipped = project.run("labelcraft:train", SmallRun.with("labelcraft.skip=true"));

        assertThat(skipped.succeeded()).as(skipped.text()).isTrue();
        assertThat(skipped.text()).contains("labelcraft.skip");
        assertThat(project.file("target/labelcraft")).doesNotExist();
    }

    @Test
    void aMistakeInAnAnnotationIsACompileErrorAtItsLine() throws Exception {
        project.replace(
                "src/main/java/com/example/shortvideo/Impression.java", "mean = \"watchTime\"", "mean = \"watchTme\"");

        BuildResult build = project.run("labelcraft:train", SmallRun.PROPERTIES);

        assertThat(build.succeeded()).as(build.text()).isFalse();
        assertThat(build.output())
                .anyMatch(line -> line.contains("Impression.java:[20,")
                        && line.contains("watchTme")
                        && line.contains("watchTime"));
    }

    @Test
    void theTestsOfTheExampleItselfPass() throws Exception {
        BuildResult build = project.run("verify", SmallRun.PROPERTIES);

        assertThat(build.succeeded()).as(build.text()).isTrue();
        assertThat(build.text()).containsPattern("Tests run: [1-9]\\d*, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void trainingWithoutDataSaysHowToGiveIt() throws Exception {
        StandaloneProject kuairand = StandaloneProject.copyOf("kuairand", "kuairand-without-data");

        BuildResult build = kuairand.run("labelcraft:train");

        assertThat(build.succeeded()).as(build.text()).isFalse();
        assertThat(build.failure()).contains("labelcraft.data");
        assertThat(kuairand.file("target/classes/META-INF/labelcraft/kuairand.conf"))
                .isNotEmptyFile();
    }
}
