package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ForkedRunTest {

    private static final String TRICKY = " C:\\new\\\"quoted\" 'text'\t#no comment\nsecond line ";

    @TempDir
    private Path base;

    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final List<String> redraws = Collections.synchronizedList(new ArrayList<>());
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    @Test
    void handsOnArgumentsAndPropertiesUnchanged() throws Exception {
        run(Map.of(), "echo", "two words", "back\\slash", "\"quoted\"", "@file", "");
        assertThat(output).containsExactly("echo", "two words", "back\\slash", "\"quoted\"", "@file", "");

        output.clear();
        run(Map.of("labelcraft.data.filter", TRICKY), "property", "labelcraft.data.filter");
        assertThat(String.join("\n", output)).isEqualTo(TRICKY);
    }

    @Test
    void startsInItsFolderWithItsEnvironment() throws Exception {
        run(Map.of(), "directory");
        run(Map.of(), "environment", "OMP_NUM_THREADS");

        assertThat(output).containsExactly(base.toRealPath().toString(), "2");
    }

    @Test
    void readsAnyLettersWhateverTheLocale() throws Exception {
        RunOutcome outcome = run(Map.of(), "foreign-letters");

        assertThat(output).containsExactly("Gr\u00f6\u00dfe \u89c6\u9891");
        assertThat(outcome.sentence()).contains("Gr\u00f6\u00dfe \u89c6\u9891");
    }

    @Test
    void whatTheForkUnpacksGoesWithIt() throws Exception {
        run(Map.of(), "temporary-file");

        Path unpacked = Path.of(output.get(0));
        assertThat(unpacked).startsWithRaw(Path.of(System.getProperty("java.io.tmpdir")));
        assertThat(unpacked.getParent()).doesNotExist();
    }

    @Test
    void whatTheForkOfAKilledMavenUnpackedGoesWithTheNextFork() throws Exception {
        ForkedRun killing = new ForkedRun(
                pid -> {
                    output.addAll(foldersAfterAnotherFork(base));
                    ProcessHandle fork = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
                    fork.parent().orElseThrow().destroyForcibly();
                    fork.destroyForcibly();
                },
                redraws::add,
                warnings::add);

        killing.run(command(base, Map.of("java.io.tmpdir", base.toString()), "host"));

        assertThat(output).as("while Maven lived").hasSize(1);
        assertThat(foldersAfterAnotherFork(base)).isEmpty();
    }

    @Test
    void tellsHowTheForkEnded() throws Exception {
        assertThat(run(Map.of(), "fail", "0").exitCode()).isZero();
        assertThat(run(Map.of(), "fail", "70").exitCode()).isEqualTo(70);
    }

    @Test
    void keepsTheClosingSentenceOutOfTheWarnings() throws Exception {
        RunOutcome outcome = run(Map.of(), "fail", "1");

        assertThat(outcome.sentence()).contains("feedback.csv is empty.");
        assertThat(warnings).containsExactly("WARN something is odd", "WARN said while ending");
        assertThat(output).isEmpty();
    }

    @Test
    void tellsARedrawFromALineAndHandsItOnBeforeTheNextOneComes() throws Exception {
        run(Map.of(), "bar");

        assertThat(redraws).containsExactly("[#.] 50%", "[##] 100%", "        ");
        assertThat(output).containsExactly("done", "no line feed");
    }

    @Test
    void losesNoLineOfARunThatIsDone() throws Exception {
        run(Map.of(), "fail", "0");

        assertThat(warnings).contains("feedback.csv is empty.");
    }

    @Test
    void anInterruptEndsTheForkWhoseLinesWereHeardAsTheyCame() {
        Thread caller = Thread.currentThread();
        ForkedRun run = new ForkedRun(
                line -> {
                    output.add(line);
                    caller.interrupt();
                },
                redraws::add,
                warnings::add);

        assertThatThrownBy(() -> run.run(command(base, Map.of(), "wait")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The run was interrupted.");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(isAlive(output.get(0))).isFalse();
    }

    @Test
    void theEndOfMavenEndsTheFork() throws Exception {
        new ForkedRun(
                        pid -> {
                            output.add(pid);
                            ProcessHandle.of(Long.parseLong(pid))
                                    .flatMap(ProcessHandle::parent)
                                    .orElseThrow()
                                    .destroy();
                        },
                        redraws::add,
                        warnings::add)
                .run(command(base, Map.of(), "host"));

        assertThat(output).hasSize(1);
        assertThat(isAlive(output.get(0))).isFalse();
    }

    @Test
    void aLauncherThatIsNotThereIsNamed() {
        ForkCommand command = new ForkCommand(base.resolve("no-java"), List.of(), Map.of(), base);

        assertThatThrownBy(() -> new ForkedRun(output::add, redraws::add, warnings::add).run(command))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(base.resolve("no-java").toString());
    }

    @Test
    void aTemporaryFolderThatIsNotThereIsNamed() throws Exception {
        String folder = base.resolve("no-folder").toString();

        run(Map.of("java.io.tmpdir", folder), "host");

        assertThat(String.join("\n", warnings))
                .contains(
                        "Nothing can be written to Maven's temporary folder " + folder, "MAVEN_OPTS=-Djava.io.tmpdir");
    }

    private static List<String> foldersAfterAnotherFork(Path parent) {
        try {
            TemporaryFolder.in(parent).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(parent.toFile().list());
    }

    /** Does in a JVM of its own what Maven does: forks, and prints what the fork prints. */
    static void host() throws Exception {
        new ForkedRun(System.out::println, redraw -> {}, System.err::println)
                .run(command(Path.of("."), Map.of(), "wait"));
    }

    private RunOutcome run(Map<String, String> properties, String... arguments) throws Exception {
        return new ForkedRun(output::add, redraws::add, warnings::add).run(command(base, properties, arguments));
    }

    private static ForkCommand command(Path directory, Map<String, String> properties, String... arguments)
            throws Exception {
        List<Path> classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                .map(Path::of)
                .toList();
        JvmOptions jvm = new JvmOptions(
                MemorySize.parse("heap", "64m"),
                Optional.of(new TensorLimits(MemorySize.parse("off-heap", "64m"), 2)),
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                false,
                properties,
                directory,
                classPath);
        List<String> all = new ArrayList<>(jvm.arguments());
        all.add(ForkedProgram.class.getName());
        all.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>(jvm.environment());
        environment.put("LC_ALL", "C");
        return new ForkCommand(Path.of(System.getProperty("java.home"), "bin", "java"), all, environment, directory);
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
    }
}
