package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunDescriptionTest {

    private final ForkCommand fork = new ForkCommand(
            Path.of("java"),
            List.of("-cp", "a.jar" + File.pathSeparator + "b.jar", "Main", "train"),
            Map.of("OMP_NUM_THREADS", "1"),
            Path.of("project"));

    @Test
    void namesVersionsCommandClassPathAndTheEnvironmentThatMatters() {
        Map<String, String> environment = Map.of("LANG", "C.UTF-8", "OMP_NUM_THREADS", "8", "PASSWORD", "secret");

        List<String> lines = new RunDescription(fork, System.getProperties(), environment).lines();

        assertThat(lines.get(0))
                .startsWith("LabelCraft " + ArtifactVersions.ofThisPlugin().labelcraft())
                .contains("Java " + System.getProperty("java.version"), System.getProperty("os.name"));
        assertThat(lines)
                .containsSubsequence("  java", "  -cp", "    a.jar", "    b.jar", "  Main", "  train")
                .containsSubsequence("Environment:", "  LANG=C.UTF-8", "  OMP_NUM_THREADS=1")
                .noneMatch(line -> line.contains("secret"));
    }
}
