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
 * Trains by the cron expression <code>labelcraft.schedule.cron</code> and publishes the labels of each run that pass the gate, in the
 * foreground until it is ended. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "schedule", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ScheduleMojo extends AbstractTensorMojo {

    /**
     * Runs once, now, and ends with the outcome: Maven exits with 0 if labels were published or nothing had changed, with 3 if they
     * were refused or held, and with 1 if the run failed.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.SCHEDULE_ONCE, defaultValue = "false")
    private boolean scheduleOnce;

    @Inject
    public ScheduleMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "schedule";
    }

    @Override
    List<String> switches(UserProperties properties, int models) throws MojoFailureException {
        if (properties.flag(PropertyNames.SCHEDULE_ONCE, scheduleOnce)) {
            return List.of("--once");
        }
        requireOne(models, "A schedule, which stays in the foreground,");
        return List.of();
    }
}
