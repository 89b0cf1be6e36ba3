package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default recipe on generated rows whose outcome is known, by a project with nothing but a record and a split. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedRowsIT {
    private static final SharedData DATA = new SharedData("generated-rows");

    private Metrics metrics;

    @BeforeAll
    void train() throws Exception {
        if (!DATA.isPresent()) {
            System.out.println("Skipped: " + DATA.absence());
            return;
        }
        Path source = Path.of("src/test/projects/generated-rows").toAbsolutePath();
        StandaloneProject project = StandaloneProject.copyOf(source, "generated-rows");
        BuildResult build = project.run("labelcraft:train", "labelcraft.data=" + DATA.path());
        assertThat(build.succeeded()).as(build.text()).isTrue();
        metrics = Metrics.read(project.file("target/labelcraft/generated-rows/metrics.json"));
        metrics.print("Generated rows");
    }

    @BeforeEach
    void needsTheData() {
        DATA.assumePresent();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"WT, 0.738", "EF, 0.414"})
    void fixedLabelsComeOutAsInTheReference(String method, double reference) {
        assertThat(metrics.mean(method, "NWTG")).isCloseTo(reference, within(0.03));
    }

    @Test
    void learnedLabelsStrikeABetterBalanceThanEveryFixedLabel() {
        double bestFixed = Stream.of("WT", "EF", "PC", "PCR", "D2Q", "DVR", "WT+EF", "D2Q+EF", "DVR+EF")
                .mapToDouble(metrics::balanced)
                .max()
                .orElseThrow();

        assertThat(metrics.balanced("LabelCraft")).isGreaterThan(0.95).isGreaterThan(bestFixed);
    }
}
