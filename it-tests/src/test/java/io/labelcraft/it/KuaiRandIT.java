package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The KuaiRand example by its protocol, on data that is read from where it lies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KuaiRandIT {
    private static final SharedData DATA = new SharedData("kuairand-pure-dev");

    private Metrics metrics;

    @BeforeAll
    void train() throws Exception {
        if (!DATA.isPresent()) {
            System.out.println("Skipped: " + DATA.absence());
            return;
        }
        StandaloneProject project = StandaloneProject.copyOf("kuairand", "kuairand");
        BuildResult build = project.run("labelcraft:train", "labelcraft.data=" + DATA.path(), "labelcraft.threads=1");
        assertThat(build.succeeded()).as(build.text()).isTrue();
        metrics = Metrics.read(project.file("target/labelcraft/kuairand/metrics.json"));
        metrics.print("KuaiRand-Pure");
    }

    @BeforeEach
    void needsTheData() {
        DATA.assumePresent();
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
}
