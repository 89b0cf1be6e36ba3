package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkCommandTest {

    @TempDir
    private Path base;

    @Test
    void callsTheEngineFromTheProjectsFolder() throws Exception {
        ForkCommand command = command(List.of(), false, Map.of(), List.of("--force"));

        assertThat(command.java()).isEqualTo(Path.of(System.getProperty("java.home"), "bin", "java"));
        assertThat(command.directory()).isEqualTo(base);
        assertThat(programArguments(command))
                .containsExactly(
                        "train",
                        "--config",
                        base.resolve("classes/live.conf").toString(),
                        "--base",
                        base.toString(),
                        "--output",
                        base.resolve("output").toString(),
                        "--pom",
                        "labelcraft.training.epochs=8",
                        "--force");
    }

    @Test
    void aCallThatIsAttachedNamesThisProcess() {
        EngineCall call = new EngineCall("train", List.of("--force"));

        assertThat(call.attached(true).arguments())
                .containsSequence(
                        "--force",
                        "--progress",
                        "bar",
                        "--parent",
                        Long.toString(ProcessHandle.current().pid()));
        assertThat(call.attached(false).arguments()).containsSequence("--progress", "plain");
    }

    @Test
    void namesTheUsersSettingsOnlyIfThereAreSome() throws Exception {
        Files.createFile(base.resolve("labelcraft.conf"));

        assertThat(programArguments(command(List.of(), false, Map.of(), List.of())))
                .containsSequence("--settings", base.resolve("labelcraft.conf").toString());
    }

    @Test
    void limitsHeapAndTensorsAndTheWholeProcess() throws Exception {
        assertThat(command(List.of(), false, Map.of(), List.of()).arguments())
                .contains(
                        "-Xmx" + 512 * 1024 * 1024,
                        "-Dorg.bytedeco.javacpp.maxbytes=" + (1L << 30),
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=" + (512 * 1024 * 1024 + (2L << 30)));
    }

    @Test
    void givesTheTensorLibraryItsThreadsThroughTheEnvironment() throws Exception {
        assertThat(command(List.of(), false, Map.of(), List.of()).environment())
                .containsOnly(Map.entry("OMP_NUM_THREADS", "3"));
    }

    @Test
    void joinsTheClassPathInItsOrder() throws Exception {
        List<String> arguments = command(List.of(), false, Map.of(), List.of()).arguments();

        assertThat(arguments.get(arguments.indexOf("-cp") + 1)).isEqualTo("runtime.jar" + File.pathSeparator + "b.jar");
    }

    @Test
    void handsOnPropertiesWithTheirExactValues() throws Exception {
        assertThat(command(List.of(), false, Map.of("labelcraft.data.filter", "tag = \"pop song\""), List.of())
                        .arguments())
                .contains("-Dlabelcraft.data.filter=tag = \"pop song\"");
    }

    @Test
    void putsTheUsersArgumentsAfterItsOwnSoThatTheyWin() throws Exception {
        assertThat(command(List.of("-Xmx1g"), false, Map.of(), List.of()).arguments())
                .containsSubsequence("-Xmx" + 512 * 1024 * 1024, "-Xmx1g", "-cp");
    }

    @Test
    void quietensTheLibrariesUnlessMavenDebugs() throws Exception {
        String level = "-Dorg.slf4j.simpleLogger.defaultLogLevel=";

        assertThat(command(List.of(), false, Map.of(), List.of()).arguments()).contains(level + "warn");
        assertThat(command(List.of(), true, Map.of(), List.of()).arguments()).contains(level + "debug");
    }

    private ForkCommand command(
            List<String> further, boolean debug, Map<String, String> properties, List<String> switches)
            throws Exception {
        ProjectFolders folders = new ProjectFolders(base, base.resolve("classes"), base.resolve("output"));
        JvmOptions jvm = new JvmOptions(
                MemorySize.parse("heap", "512m"),
                Optional.of(new TensorLimits(MemorySize.parse("off-heap", "1g"), 3)),
                further,
                debug,
                properties,
                folders.output(),
                List.of(Path.of("runtime.jar"), Path.of("b.jar")));
        Model model = new Model("live", folders.classes().resolve("live.conf"));
        PomSettings pom = new PomSettings(new TreeMap<>(Map.of("labelcraft.training.epochs", "8")));
        return ForkCommand.of(jvm, EngineCall.on(model, "train", folders, pom, switches), folders.base());
    }

    private static List<String> programArguments(ForkCommand command) {
        List<String> arguments = command.arguments();
        return arguments.subList(arguments.indexOf("io.labelcraft.cli.LabelCraft") + 1, arguments.size());
    }
}
