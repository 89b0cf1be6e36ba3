package io.labelcraft.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** What all goals share: they fork the engine, in a JVM of a chosen size. */
abstract class AbstractEngineMojo extends AbstractMojo {

    private final RepositorySystem repositorySystem;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /**
     * Does nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.SKIP, defaultValue = "false")
    private boolean skip;

    /**
     * Largest Java heap of the run, which holds the feedback log: a whole number with the unit m or g.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.HEAP, defaultValue = "2g")
    private String heap;

    /**
     * Further arguments of the run's JVM, parted by blanks; one that holds a blank stands in quotes.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.JVM_ARGUMENTS)
    private String jvmArguments;

    AbstractEngineMojo(RepositorySystem repositorySystem) {
        this.repositorySystem = repositorySystem;
    }

    /** Does the goal's work, unless it is skipped. */
    abstract void run(UserProperties properties) throws MojoFailureException, MojoExecutionException;

    /** Why the goal has nothing to do in this project, besides its skip flag. */
    Optional<String> reasonToSkip() {
        return Optional.empty();
    }

    /** The limits of the tensor library; empty for a call that computes nothing. */
    Optional<TensorLimits> tensors(UserProperties properties) throws MojoFailureException {
        return Optional.empty();
    }

    /** The engine's jars. */
    List<Path> engine(RunClassPath classPath, UserProperties properties)
            throws MojoFailureException, MojoExecutionException {
        return classPath.withoutBackend();
    }

    @Override
    public final void execute() throws MojoFailureException, MojoExecutionException {
        UserProperties properties = new UserProperties(session.getUserProperties());
        Optional<String> reason = properties.flag(PropertyNames.SKIP, skip)
                ? Optional.of(PropertyNames.SKIP + " is set.")
                : reasonToSkip();
        if (reason.isPresent()) {
            getLog().info("Skipped: " + reason.get());
            return;
        }
        ConfigurationCheck.of(execution.getMojoDescriptor().getPluginDescriptor())
                .check(project, execution.getPlugin().getKey());
        run(properties);
    }

    /**
     * Forks the engine and waits for it.
     *
     * @param directory to run in
     * @param output where the run writes to
     * @param furtherClasses beside the engine's
     */
    final void fork(
            EngineCall call, UserProperties properties, Path directory, Path output, Optional<Path> furtherClasses)
            throws MojoFailureException, MojoExecutionException {
        RunClassPath classPath = RunClassPath.of(repositorySystem, session.getRepositorySession(), project);
        JvmOptions jvm = new JvmOptions(
                MemorySize.parse(PropertyNames.HEAP, properties.text(PropertyNames.HEAP, heap)),
                tensors(properties),
                FurtherArguments.split(properties.text(PropertyNames.JVM_ARGUMENTS, jvmArguments)),
                getLog().isDebugEnabled(),
                properties.all(),
                output,
                Stream.concat(engine(classPath, properties).stream(), furtherClasses.stream())
                        .toList());
        ForkCommand fork = ForkCommand.of(jvm, call, directory);
        new RunDescription(fork, session.getSystemProperties(), System.getenv())
                .lines()
                .forEach(getLog()::debug);
        run(fork).check(output);
    }

    private RunOutcome run(ForkCommand fork) throws MojoFailureException, MojoExecutionException {
        BuildTerminal terminal = terminal();
        try {
            return new ForkedRun(
                            line -> terminal.around(() -> getLog().info(line)),
                            terminal::redraw,
                            line -> terminal.around(() -> warn(line)))
                    .run(fork);
        } finally {
            terminal.clear();
        }
    }

    /** With -q Maven would hide warnings as well. */
    private void warn(String line) {
        if (getLog().isWarnEnabled()) {
            getLog().warn(line);
        } else {
            System.err.println("[WARNING] " + line);
        }
    }

    /** Whether the goal stands on the command line, and not in the POM. */
    final boolean askedFor() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    final BuildTerminal terminal() {
        return BuildTerminal.of(session, getLog());
    }

    final MavenSession session() {
        return session;
    }

    final MavenProject project() {
        return project;
    }
}
