package io.labelcraft.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What the goals share that work on the models of a project. */
abstract class AbstractRunMojo extends AbstractEngineMojo {

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
     * Settings of the model, above those in <code>labelcraft.conf</code>: elements named by keys without
     * <code>labelcraft.</code>, e.g. <code>&lt;training.epochs&gt;8&lt;/training.epochs&gt;</code>. On the command line:
     * <code>-Dlabelcraft.training.epochs=8</code>.
     *
     * @since 0.1.0
     */
    @Parameter
    private Map<String, String> settings;

    AbstractRunMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
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
    Optional<String> reasonToSkip() {
        return "pom".equals(project().getPackaging())
                ? Optional.of("a project of packaging pom has no annotated class.")
                : Optional.empty();
    }

    /** Hears that the project has no annotated class; returns normally if the goal has then nothing to do. */
    void onNoModel(Path classes) throws MojoFailureException {
        throw Models.none(classes);
    }

    @Override
    final void run(UserProperties properties) throws MojoFailureException, MojoExecutionException {
        ProjectFolders folders = ProjectFolders.of(project());
        SortedMap<String, String> annotated = AnnotatedClasses.in(folders.classes());
        if (annotated.isEmpty()) {
            onNoModel(folders.classes());
            return;
        }
        Models models = Models.in(folders.classes(), annotated);
        for (Path config : models.leftOver(folders.classes())) {
            getLog().warn(config + " is left from an earlier build: no class declares this model any more. It is passed"
                    + " over; mvn clean takes it away.");
        }
        folders.misplacedSettings()
                .ifPresent(file -> getLog().warn(file + " is not read: settings stand beside the POM, not among the"
                        + " resources. Move its source to " + folders.base().resolve(file.getFileName()) + "."));
        String name = properties.text(PropertyNames.MODEL, model);
        List<Model> chosen = name == null ? models.all() : List.of(models.named(name));
        List<String> switches = switches(properties, chosen.size());
        PomSettings pom = PomSettings.of(
                project().getProperties(), settings, properties.all().containsKey(PropertyNames.DATA) ? null : data);
        for (Model each : chosen) {
            EngineCall call = EngineCall.on(each, command(), folders, pom, switches)
                    .attached(terminal().present());
            fork(call, properties, folders.base(), folders.output(), folders.recommenders());
        }
    }

    /** Refuses what can be given for one model only. */
    static void requireOne(int models, String what) throws MojoFailureException {
        if (models > 1) {
            throw new MojoFailureException(what + " takes one model, and this project has " + models
                    + ". Choose one with -D" + PropertyNames.MODEL + "=<name>.");
        }
    }
}
