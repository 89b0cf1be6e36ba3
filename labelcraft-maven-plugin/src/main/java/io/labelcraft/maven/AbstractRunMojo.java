package io.labelcraft.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** What the goals share that fork the engine: which models, on which class path, in how large a JVM. */
abstract class AbstractRunMojo extends AbstractMojo {

    private final RepositorySystem repositorySystem;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /**
     * The feedback log: a CSV, CSV.gz or Parquet file, or a folder of such files; relative to the project's folder.
     * Without it the setting <code>labelcraft.data.path</code> counts, for which this is short.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.DATA)
    private String data;

    /**
     * The name of the one model to work on, where a project has several. Without it all of them, one after the other.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.MODEL)
    private String model;

    /**
     * Does nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.SKIP, defaultValue = "false")
    private boolean skip;

    /**
     * What computes: <code>cpu</code>, or <code>cuda</code> on a machine with CUDA 11.6.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.BACKEND, defaultValue = "cpu")
    private String backend;

    /**
     * Largest Java heap of the run, which holds the feedback log: a whole number with the unit m or g.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.HEAP, defaultValue = "2g")
    private String heap;

    /**
     * Largest memory of the run outside of the heap, which holds models and batches: a whole number with the unit m or
     * g. The whole process may use 1g more than <code>heap</code> and this together.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.OFF_HEAP, defaultValue = "2g")
    private String offHeap;

    /**
     * Threads of the tensor library, at least 1. One is the fastest for models of the usual size; the same number gives the
     * same labels again.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.THREADS, defaultValue = "1")
    private int threads;

    /**
     * Further arguments of the run's JVM, parted by blanks; one that holds a blank stands in quotes.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.JVM_ARGUMENTS)
    private String jvmArguments;

    AbstractRunMojo(RepositorySystem repositorySystem) {
        this.repositorySystem = repositorySystem;
    }

    /** The engine's command, e.g. {@code train}. */
    abstract String command();

    /**
     * The switches of that command, e.g. {@code --force}.
     *
     * @param models how many are to be worked on
     */
    abstract List<String> switches(UserProperties properties, int models) throws MojoFailureException;

    @Override
    public final void execute() throws MojoFailureException, MojoExecutionException {
        UserProperties properties = new UserProperties(session.getUserProperties());
        if (properties.flag(PropertyNames.SKIP, skip)) {
            getLog().info("Skipped: " + PropertyNames.SKIP + " is set.");
        } else if ("pom".equals(project.getPackaging())) {
            getLog().info("Skipped: a project of packaging pom has no annotated class.");
        } else {
            run(properties, ProjectFolders.of(project));
        }
    }

    private void run(UserProperties properties, ProjectFolders folders)
            throws MojoFailureException, MojoExecutionException {
        Models found = Models.in(folders.classes());
        String name = properties.text(PropertyNames.MODEL, model);
        List<Model> models = name == null ? found.all() : List.of(found.named(name));
        List<String> switches = switches(properties, models.size());
        JvmOptions jvm = jvmOptions(properties, folders);
        BuildTerminal terminal = BuildTerminal.of(session, getLog());
        for (Model each : models) {
            EngineCall call = new EngineCall(command(), each, folders, switches).attached(terminal.present());
            ForkCommand fork = ForkCommand.of(jvm, call);
            new RunDescription(fork, session.getSystemProperties(), System.getenv())
                    .lines()
                    .forEach(getLog()::debug);
            run(fork, terminal).check(folders.output());
        }
    }

    private RunOutcome run(ForkCommand fork, BuildTerminal terminal)
            throws MojoFailureException, MojoExecutionException {
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

    private JvmOptions jvmOptions(UserProperties properties, ProjectFolders folders)
            throws MojoFailureException, MojoExecutionException {
        return new JvmOptions(
                MemorySize.parse(PropertyNames.HEAP, properties.text(PropertyNames.HEAP, heap)),
                MemorySize.parse(PropertyNames.OFF_HEAP, properties.text(PropertyNames.OFF_HEAP, offHeap)),
                properties.count(PropertyNames.THREADS, threads),
                FurtherArguments.split(properties.text(PropertyNames.JVM_ARGUMENTS, jvmArguments)),
                getLog().isDebugEnabled(),
                properties.forRun(data),
                folders.output(),
                classPath(properties, folders));
    }

    private List<Path> classPath(UserProperties properties, ProjectFolders folders)
            throws MojoFailureException, MojoExecutionException {
        List<Path> engine = RunClassPath.of(repositorySystem, session.getRepositorySession(), project)
                .resolve(
                        Backend.named(properties.text(PropertyNames.BACKEND, backend)),
                        Platform.of(System.getProperty("os.name"), System.getProperty("os.arch")));
        return Stream.concat(engine.stream(), folders.recommenders().stream()).toList();
    }
}
