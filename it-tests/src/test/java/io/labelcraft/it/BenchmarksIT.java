package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every benchmark runs, all in one build, small and for a moment, so that it measures nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchmarksIT {

    private static final String GOAL = "verify -Pbenchmarks -pl labelcraft-runtime -am";

    /** A pattern, as JMH takes them, and the name of the file. */
    private static final String ALL = "[a-z]+";

    private static final String BRIEFLY = "-f 0 -wi 0 -i 1 -r 1ms -p batch=64 -p holdoutUsers=3";

    private StandaloneProject project;
    private String results;

    @BeforeAll
    void runThem() throws Exception {
        project = StandaloneProject.copyOf(OuterBuild.examples().getParent(), "benchmarks");
        BuildResult build = project.run(GOAL, "skipTests=true", "benchmark=" + ALL, "benchmark.parameters=" + BRIEFLY);
        assertThat(build.succeeded()).as(build.text()).isTrue();
        results = Files.readString(project.file("labelcraft-runtime/target/benchmarks/" + ALL + ".json"));
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

    static Stream<String> benchmarks() {
        return documented().stream().map(benchmark -> benchmark.split(" ")[0]).distinct();
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void hasResults(String benchmark) {
        String type = Ascii.toUpperCase(benchmark.charAt(0)) + benchmark.substring(1) + "Benchmark";
        assertThat(results).contains("io.labelcraft.benchmark." + type + ".");
    }

    @Test
    void aStepIsMeasuredBesideAPlainOneAndBareProductsInOneRun() {
        assertThat(results)
                .contains("StepBenchmark.bilevelStep", "StepBenchmark.plainStep", "StepBenchmark.bareProducts")
                .contains("\"din\"", "\"two-tower\"", "\"mf\"", "\"lookahead\"", "\"online\"")
                .contains("\"memory.peak\"");
    }
}
