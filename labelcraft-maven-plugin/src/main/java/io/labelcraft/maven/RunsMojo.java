package io.labelcraft.maven;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Lists the newest runs of <code>labelcraft:schedule</code>, with what each came to and why; or tells one of them in full. Compiles
 * the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "runs", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RunsMojo extends AbstractRunMojo {

    /**
     * The run to tell in full. Without it the newest ones are listed.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.RUNS_ID)
    private String runsId;

    /**
     * How many runs are listed, at least 1.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.RUNS_COUNT, defaultValue = "10")
    private int runsCount;

    @Inject
    public RunsMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "runs";
    }

    @Override
    List<String> switches(UserProperties properties, int models) throws MojoFailureException {
        List<String> switches = new ArrayList<>(
                List.of("--count", Integer.toString(properties.count(PropertyNames.RUNS_COUNT, runsCount))));
        String id = properties.text(PropertyNames.RUNS_ID, runsId);
        if (id != null) {
            requireOne(models, PropertyNames.RUNS_ID);
            switches.addAll(List.of("--id", id));
        }
        return switches;
    }
}
