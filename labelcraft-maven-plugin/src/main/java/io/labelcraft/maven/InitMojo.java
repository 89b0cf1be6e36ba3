package io.labelcraft.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes a new project: a POM with this plugin, an annotated record, and <code>labelcraft.conf</code>. Given a feedback log, it
 * reads its columns and proposes what each of them is. Needs no POM, and never replaces a file.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractEngineMojo {

    /**
     * The feedback log to read the columns of: a CSV, CSV.gz or Parquet file; relative to the present folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.DATA)
    private String data;

    /**
     * The model's name: small letters, digits and hyphens. Without it the engine's own proposal.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.MODEL)
    private String model;

    /**
     * The folder of the new project, which is made if it is missing; relative to the present folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.INIT_FOLDER, defaultValue = ".")
    private String initFolder;

    /**
     * The Java package of the record, which is the project's group too.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.INIT_PACKAGE, defaultValue = "com.example")
    private String initPackage;

    @Inject
    public InitMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void run(UserProperties properties) throws MojoFailureException, MojoExecutionException {
        Path present = Path.of(session().getExecutionRootDirectory());
        Path folder = present.resolve(properties.text(PropertyNames.INIT_FOLDER, initFolder))
                .normalize();
        List<String> options = new ArrayList<>(List.of("--folder", folder.toString()));
        options.addAll(List.of("--package", properties.text(PropertyNames.INIT_PACKAGE, initPackage)));
        String log = properties.text(PropertyNames.DATA, data);
        if (log != null) {
            options.addAll(List.of("--data", present.resolve(log).toString()));
        }
        String name = properties.text(PropertyNames.MODEL, model);
        if (name != null) {
            options.addAll(List.of("--model", name));
        }
        fork(new EngineCall("init", options), properties, present, folder, Optional.empty());
    }
}
