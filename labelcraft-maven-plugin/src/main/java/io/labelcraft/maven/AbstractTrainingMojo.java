package io.labelcraft.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What the goals share that train once and end. */
abstract class AbstractTrainingMojo extends AbstractTensorMojo {

    /**
     * Trains even if neither data nor settings have changed since the last run.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.FORCE, defaultValue = "false")
    private boolean force;

    /**
     * Goes on from the last epoch of a run that was interrupted, to the same results that it would have given. Starts at the
     * beginning where there is none, or where settings or log have changed since; refused where the number of threads has.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.RESUME, defaultValue = "false")
    private boolean resume;

    AbstractTrainingMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    final List<String> switches(UserProperties properties, int models) throws MojoFailureException {
        List<String> switches = new ArrayList<>();
        if (properties.flag(PropertyNames.FORCE, force)) {
            switches.add("--force");
        }
        if (properties.flag(PropertyNames.RESUME, resume)) {
            switches.add("--resume");
        }
        return switches;
    }
}
