package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each benchmark runs, and leaves its results where the page on performance says: small and for a moment, so it measures nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchmarksIT {

    private static final String GOAL = "verify -Pbenchmarks -pl labelcraft-runtime -am";
    private static final String BRIEFLY = "-f 0 -wi 0 -i 1 -r 1ms";

    private StandaloneProject project;

    @BeforeAll
    void copyTheProject() throws Exception {
        project = StandaloneProject.copyOf(OuterBuild.examples().getParent(), "benchmarks");
    }

    static Stream<String> benchmarks() {
        return documented().stream()
                .map(benchmark -> benchmark.split(" ")[0])
                .filter(benchmark -> !benchmark.equals("step"))
                .distinct();
    }

    /** What follows {@code -Dbenchmark=} in the pages. */
    static List<String> documented() {
        return List.of(
                "step",
                "step -Dbenchmark.parameters=\"-p recommender=din -p batch=4096\"",
                "step -Dbenchmark.parameters=\"-p recommender=two-tower,mf -p batch=4096 -p holdoutUsers=20\"",
                "layer",
                "machine",
                "softTopK",
                "softTopKGrowth",
                "embeddingStep");
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void runs(String benchmark) throws Exception {
        BuildResult build = project.run(
                GOAL,
                "skipTests=true",
                "benchmark=" + benchmark,
                "benchmark.parameters=" + BRIEFLY + (benchmark.equals("step") ? " -p batch=64 -p holdoutUsers=3" : ""));
        assertThat(build.succeeded()).as(build.text()).isTrue();
        assertThat(project.file("labelcraft-runtime/target/benchmarks/" + benchmark + ".json"))
                .content()
                .contains("\"primaryMetric\"", "\"memory.peak\"");
    }

    @Test
    void aStepIsMeasuredBesideAPlainOneAndBareProductsInOneRun() throws Exception {
        runs("step");
        assertThat(project.file("labelcraft-runtime/target/benchmarks/step.json"))
                .content()
                .contains("StepBenchmark.bilevelStep", "StepBenchmark.plainStep", "StepBenchmark.bareProducts")
                .contains("\"din\"", "\"two-tower\"", "\"mf\"", "\"lookahead\"", "\"online\"");
    }
}
