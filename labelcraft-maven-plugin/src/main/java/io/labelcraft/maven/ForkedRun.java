package io.labelcraft.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Runs a forked JVM to its end and hands on what it prints, line by line as it comes. */
final class ForkedRun {

    /** What the fork prints in. */
    static final Charset ENCODING = StandardCharsets.UTF_8;

    private static final long SECONDS_TO_END = 10;

    private final Consumer<String> output;
    private final Consumer<String> redraws;
    private final Consumer<String> warnings;

    /**
     * @param output hears standard output, on a thread of its own
     * @param redraws hears each redraw of the fork's bar, on the same thread
     * @param warnings hears standard error but for the closing sentence, on a thread of its own
     */
    ForkedRun(Consumer<String> output, Consumer<String> redraws, Consumer<String> warnings) {
        this.output = output;
        this.redraws = redraws;
        this.warnings = warnings;
    }

    /**
     * Runs the command and waits for it. The fork ends with the Maven process, and when this thread is interrupted.
     *
     * @throws MojoFailureException if an argument cannot be handed to a process
     * @throws MojoExecutionException if the fork cannot be started, or this thread was interrupted
     */
    RunOutcome run(ForkCommand command) throws MojoFailureException, MojoExecutionException {
        try (TemporaryFolder temporary = temporaryFolder()) {
            return watch(start(command, write(temporary, command.arguments())), temporary);
        } catch (IOException e) {
            throw new MojoExecutionException("The run's JVM cannot be started: " + e.getMessage(), e);
        }
    }

    private static TemporaryFolder temporaryFolder() throws MojoExecutionException {
        try {
            return TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            throw nothingCanBeWritten(e);
        }
    }

    private static ArgumentFile write(TemporaryFolder temporary, List<String> arguments)
            throws MojoFailureException, MojoExecutionException {
        List<String> all = new ArrayList<>();
        all.add("-Djava.io.tmpdir=" + temporary.path());
        // After it, so that another folder that the user names wins.
        all.addAll(arguments);
        try {
            return ArgumentFile.write(temporary.path(), all);
        } catch (CharacterCodingException e) {
            throw new MojoFailureException(
                    "A path or property of the run holds a letter that the operating system's encoding ("
                            + System.getProperty("native.encoding")
                            + ") lacks. Set a UTF-8 locale, e.g. LC_ALL=C.UTF-8.",
                    e);
        } catch (IOException e) {
            throw nothingCanBeWritten(e);
        }
    }

    private static MojoExecutionException nothingCanBeWritten(IOException cause) {
        return new MojoExecutionException(
                "Nothing can be written to Maven's temporary folder " + System.getProperty("java.io.tmpdir") + " ("
                        + cause + "). See that it is there, writable and not full, or name another one:"
                        + " MAVEN_OPTS=-Djava.io.tmpdir=<folder>.",
                cause);
    }

    private static Process start(ForkCommand command, ArgumentFile arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.java().toString(), arguments.reference());
        builder.directory(command.directory().toFile());
        builder.environment().putAll(command.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private RunOutcome watch(Process process, TemporaryFolder temporary) throws MojoExecutionException {
        Thread endWithMaven = new Thread(
                () -> {
                    end(process);
                    temporary.close();
                },
                "labelcraft-end");
        Runtime.getRuntime().addShutdownHook(endWithMaven);
        try {
            ErrorLines errors = new ErrorLines(warnings);
            Thread outputPump = pump(process.getInputStream(), new OutputLines(output, redraws));
            Thread errorPump = pump(process.getErrorStream(), new OutputLines(errors, redraw -> {}));
            int exitCode = process.waitFor();
            outputPump.join();
            errorPump.join();
            if (exitCode == 0) {
                errors.sentence().ifPresent(warnings);
            }
            return new RunOutcome(exitCode, errors.sentence());
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The run was interrupted.", e);
        } finally {
            forget(endWithMaven);
        }
    }

    private Thread pump(InputStream stream, OutputLines lines) {
        Thread pump = new Thread(
                () -> {
                    try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, ENCODING))) {
                        lines.read(reader);
                    } catch (IOException e) {
                        warnings.accept("The run's output cannot be read any further: " + e.getMessage());
                    }
                },
                "labelcraft-output");
        pump.setDaemon(true);
        pump.start();
        return pump;
    }

    /** Asks the process and its descendants to end, gives them some time, then ends them by force. */
    private static void end(Process process) {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        // By its handle, because Process.destroy would close the streams before the last lines are read.
        family.add(process.toHandle());
        family.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            family.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void forget(Thread shutdownHook) {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // Maven is already ending, and the hook does its work.
        }
    }
}
