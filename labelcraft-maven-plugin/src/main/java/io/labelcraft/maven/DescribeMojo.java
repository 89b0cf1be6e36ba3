package io.labelcraft.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Prints the settings of each model as they count in the end, and where each of them comes from: the command line, the POM,
 * <code>labelcraft.conf</code>, the annotations, a recipe, or the defaults. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "describe", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class DescribeMojo extends AbstractRunMojo {

    @Inject
    public DescribeMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "describe";
    }

    @Override
    List<String> switches(UserProperties properties, int models) {
        return List.of();
    }
}
