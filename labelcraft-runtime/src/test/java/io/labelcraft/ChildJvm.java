package io.labelcraft;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;

/** Another process that runs the main method of a test class, told to end by the end of its standard input. */
public final class ChildJvm implements AutoCloseable {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    /** What the exit code of a process is that SIGKILL has ended. */
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final Path temporary;
    private final BufferedReader output;

    private ChildJvm(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.output = process.inputReader();
    }

    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        return start(main, Map.of(), arguments);
    }

    /** @param environment variables that it gets beside those of this process */
    public static ChildJvm start(Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        return startOn(CLASS_PATH, main, environment, arguments);
    }

    /** One whose class path has no tensor backend. */
    public static ChildJvm startWithoutBackend(Class<?> main, String... arguments) throws IOException {
        String classPath = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(nd4j-native|openblas|javacpp).*"))
                .collect(Collectors.joining(File.pathSeparator));
        return startOn(classPath, main, Map.of(), arguments);
    }

    /** One with a class path of its own. */
    public static ChildJvm startOn(
            String classPath, Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        Path temporary = Files.createTempDirectory("child-jvm");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // It lives for seconds, which better compilation would not pay back.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classPath,
                main.getName()));
        Collections.addAll(command, arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new ChildJvm(builder.start(), temporary);
    }

    /** In such a process: a thread that lives until the process is told to end. */
    public static Thread untilToldToEnd() {
        Thread thread = new Thread(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.start();
        return thread;
    }

    public long pid() {
        return process.pid();
    }

    /** The next line of its standard output; null once that has ended. */
    public String line() throws IOException {
        return output.readLine();
    }

    /** Tells it to end; returns its exit code. */
    public int end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor();
    }

    /** Waits, at most so long, until it ends by itself; returns whether it did. */
    public boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** Kills it without giving it a chance to clean up; returns whether it was still alive. */
    public boolean kill() throws InterruptedException {
        return process.destroyForcibly().waitFor() == KILLED;
    }

    /** Asks it to end, as the operating system does. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Kills it if it is still alive, and deletes what it has unpacked. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try {
            if (Files.exists(temporary)) {
                PathUtils.deleteDirectory(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
