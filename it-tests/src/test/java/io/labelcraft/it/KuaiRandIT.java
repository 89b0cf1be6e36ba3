package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The KuaiRand example by its protocol, on data that is read from where it lies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KuaiRandIT {
    private static final Path DATA = OuterBuild.shared().resolve("data/kuairand-pure-dev/interactions.csv.gz");
    private static final boolean PRESENT = Files.isRegularFile(DATA);

    private Metrics metrics;

    @BeforeAll
    void train() throws Exception {
        if (!PRESENT) {
            System.out.println("Skipped: " + absence());
            return;
        }
        StandaloneProject project = StandaloneProject.copyOf("kuairand", "kuairand");
        BuildResult build = project.run("labelcraft:train", "labelcraft.data=" + DATA, "labelcraft.threads=1");
        assertThat(build.succeeded()).as(build.text()).isTrue();
        metrics = Metrics.read(project.file("target/labelcraft/kuairand/metrics.json"));
        printComparison();
    }

    @BeforeEach
    void needsTheData() {
        assumeTrue(PRESENT, absence());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"WT, 0.568", "EF, 0.457", "D2Q, 0.511", "WT+EF, 0.542"})
    void fixedLabelsComeOutAsInTheReference(String method, double reference) {
        assertThat(metrics.mean(method, "NWTG")).isCloseTo(reference, within(0.03));
    }

    @Test
    void learnedLabelsAreMeasuredByAllThreeMetrics() {
        for (String metric : List.of("NWTG", "NEG", "DS")) {
            assertThat(metrics.mean("LabelCraft", metric)).as(metric).isPositive();
        }
    }

    @Test
    void measuresTenItemsForEachTestUserWithMoreThanTenRows() {
        assertThat(metrics.root().path("k").asInt()).isEqualTo(10);
        assertThat(metrics.root().path("users").asInt()).isEqualTo(659);
    }

    private static String absence() {
        return "the KuaiRand log is not at " + DATA
                + ". Give the folder that holds data/kuairand-pure-dev with -Dtest.shared=<folder>.";
    }

    private void printComparison() {
        System.out.printf("KuaiRand-Pure: %-10s  NWTG@10  NEG@10  DS@10%n", "");
        for (Map.Entry<String, JsonNode> method : metrics.methods().properties()) {
            System.out.printf(
                    "KuaiRand-Pure: %-10s  %7.3f  %6.3f  %5.1f%n",
                    method.getKey(),
                    metrics.mean(method.getKey(), "NWTG"),
                    metrics.mean(method.getKey(), "NEG"),
                    metrics.mean(method.getKey(), "DS"));
        }
    }
}
