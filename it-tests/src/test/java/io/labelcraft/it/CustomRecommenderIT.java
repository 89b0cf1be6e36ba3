package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of a recommender of one's own: its tests, and a run that finds it by name. */
class CustomRecommenderIT {

    @Test
    void theProjectsRecommenderIsTestedAndLearnsFromTheLabels() throws Exception {
        StandaloneProject shortVideo = StandaloneProject.copyOf("short-video", "log-for-custom-recommender");
        BuildResult log = shortVideo.run("process-classes", SmallRun.PROPERTIES);
        assertThat(log.succeeded()).as(log.text()).isTrue();
        StandaloneProject project = StandaloneProject.copyOf("custom-recommender", "custom-recommender");

        BuildResult tests = project.run("verify", List.of());
        BuildResult run = project.run(
                "labelcraft:train", SmallRun.with("labelcraft.data=" + shortVideo.file("target/feedback.csv")));

        assertThat(tests.succeeded()).as(tests.text()).isTrue();
        assertThat(tests.text()).containsPattern("Tests run: [1-9]\\d*, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(run.succeeded()).as(run.text()).isTrue();
        assertThat(new RunFolder(project.file("target/labelcraft")).file(modelOf(project) + "/recommender.bin"))
                .content(StandardCharsets.ISO_8859_1)
                .contains("biases");
    }

    private static String modelOf(StandaloneProject project) {
        String[] models =
                project.file("target/classes/META-INF/labelcraft").toFile().list();
        assertThat(models).hasSize(1);
        return models[0].replace(".conf", "");
    }
}
