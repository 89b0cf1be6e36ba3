package io.labelcraft.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.apache.maven.shared.invoker.CommandLineConfigurationException;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationOutputHandler;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenCommandLineBuilder;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A copy of an example in a folder of its own, built by a Maven of its own, as a user would build it. */
final class StandaloneProject {
    private static final int TIMEOUT_SECONDS = 600;

    private final Path folder;
    private final Path mavenHome;

    private StandaloneProject(Path folder, Path mavenHome) {
        this.folder = folder;
        this.mavenHome = mavenHome;
    }

    /** The same folder, built by another Maven. */
    StandaloneProject builtBy(Path otherMavenHome) {
        return new StandaloneProject(folder, otherMavenHome);
    }

    /**
     * A clean copy of a project of these tests, with a feedback log in its folder.
     *
     * @param name of the copy's folder, one for each test class that builds it
     */
    static StandaloneProject withTinyLog(String project, String name) throws IOException {
        StandaloneProject copy = copyOf(Path.of("src/test/projects", project).toAbsolutePath(), name);
        TinyLog.write(copy.file("feedback.csv"));
        return copy;
    }

    /**
     * A clean copy of an example.
     *
     * @param name of the copy's folder, one for each test class that builds it
     */
    static StandaloneProject copyOf(String example, String name) throws IOException {
        return copyOf(OuterBuild.examples().resolve(example), name);
    }

    /** A clean copy of a project: sources and settings without anything that was built. */
    static StandaloneProject copyOf(Path source, String name) throws IOException {
        Path folder = OuterBuild.folder().resolve(name);
        FileUtils.deleteDirectory(folder.toFile());
        FileUtils.copyDirectory(
                source.toFile(),
                folder.toFile(),
                file -> !file.getName().equals("target") && !file.getName().equals(".git"));
        // Maven looks for this folder upwards, and would find the one of the build that runs these tests.
        Files.createDirectories(folder.resolve(".mvn"));
        return new StandaloneProject(folder, OuterBuild.mavenHome());
    }

    /** A folder with nothing in it. */
    static StandaloneProject empty(String name) throws IOException {
        Path folder = OuterBuild.folder().resolve(name);
        FileUtils.deleteDirectory(folder.toFile());
        // Maven looks for this folder upwards, and would find the one of the build that runs these tests.
        Files.createDirectories(folder.resolve(".mvn"));
        return new StandaloneProject(folder, OuterBuild.mavenHome());
    }

    /** Changes the first place in one of the copy's files. */
    void replace(String file, String present, String wanted) throws IOException {
        String text = Files.readString(file(file));
        if (!text.contains(present)) {
            throw new IllegalArgumentException("%s does not contain: %s".formatted(file(file), present));
        }
        Files.writeString(file(file), text.replaceFirst(Pattern.quote(present), Matcher.quoteReplacement(wanted)));
    }

    Path file(String relative) {
        return folder.resolve(relative);
    }

    /**
     * Runs one goal.
     *
     * @param goal and perhaps options, between blanks
     * @param properties each as {@code name=value}
     */
    BuildResult run(String goal, List<String> properties) throws IOException, MavenInvocationException {
        List<String> output = new ArrayList<>();
        InvocationRequest request = request(goal, properties, output::add);
        int exitCode = new DefaultInvoker()
                .setMavenHome(mavenHome.toFile())
                .execute(request)
                .getExitCode();
        Files.write(folder.resolve("last-build.log"), output);
        return new BuildResult(exitCode, output);
    }

    BuildResult run(String goal, String... properties) throws IOException, MavenInvocationException {
        return run(goal, Arrays.asList(properties));
    }

    /**
     * Starts one goal and leaves it running; its standard error is part of its standard output. It heeds SIGINT even if the build
     * that runs these tests was started in the background, where a shell has it ignored.
     */
    Process start(String goal, List<String> properties) throws IOException {
        MavenCommandLineBuilder builder = new MavenCommandLineBuilder();
        builder.setMavenHome(mavenHome.toFile());
        try {
            List<String> command = new ArrayList<>(List.of(
                    "env", "--default-signal=INT", mavenHome.resolve("bin/mvn").toString()));
            command.addAll(Arrays.asList(
                    builder.build(request(goal, properties, line -> {})).getArguments()));
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (CommandLineConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private InvocationRequest request(String goal, List<String> properties, InvocationOutputHandler output)
            throws IOException {
        InvocationRequest request = new DefaultInvocationRequest()
                .setBaseDirectory(folder.toFile())
                .addArgs(List.of(goal.split(" ")))
                .setProperties(parsed(properties))
                .setBatchMode(true)
                .setNoTransferProgress(true)
                .setLocalRepositoryDirectory(OuterBuild.repository().toFile())
                .setGlobalSettingsFile(OuterBuild.globalSettings().toFile())
                .setOutputHandler(output)
                .setErrorHandler(output);
        request.setTimeoutInSeconds(TIMEOUT_SECONDS);
        OuterBuild.userSettings().ifPresent(settings -> request.setUserSettingsFile(settings.toFile()));
        return request;
    }

    private static Properties parsed(List<String> properties) {
        Properties parsed = new Properties();
        for (String property : properties) {
            String[] pair = property.split("=", 2);
            parsed.setProperty(pair[0], pair[1]);
        }
        return parsed;
    }
}
