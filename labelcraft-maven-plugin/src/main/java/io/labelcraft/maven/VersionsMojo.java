package io.labelcraft.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Lists the versions of the labels that are stored in <code>labelcraft.schedule.repository</code>, or in the database of
 * <code>labelcraft.schedule.database</code>: when they were stored, which is current and which were, rows, size, and the means
 * of their metrics. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "versions", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class VersionsMojo extends AbstractRunMojo {

    /**
     * Whether to read every file of every version and compare it with its checksum; a damaged one fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.VERSIONS_VERIFY, defaultValue = "false")
    private boolean versionsVerify;

    @Inject
    public VersionsMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "versions";
    }

    @Override
    List<String> switches(UserProperties properties, int models) throws MojoFailureException {
        return properties.flag(PropertyNames.VERSIONS_VERIFY, versionsVerify) ? List.of("--verify") : List.of();
    }
}
