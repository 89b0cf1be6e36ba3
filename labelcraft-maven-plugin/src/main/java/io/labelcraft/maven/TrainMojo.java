package io.labelcraft.maven;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Learns labels from the feedback log of each annotated class, compares them with fixed labels, and writes both to
 * <code>target/labelcraft/&lt;model&gt;</code>. Compiles the project first.
 *
 * <p>The command line wins over the configuration in the POM. Settings of the training itself are given as
 * <code>-Dlabelcraft.&lt;key&gt;</code> or in <code>labelcraft.conf</code> beside the POM.
 *
 * @since 0.1.0
 */
@Mojo(name = "train", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class TrainMojo extends AbstractRunMojo {

    /**
     * Trains even if neither data nor settings have changed since the last run.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.FORCE, defaultValue = "false")
    private boolean force;

    /**
     * Goes on from the last epoch of a run that was interrupted, to the same labels that it would have given. Starts at the
     * beginning where there is none, or where settings or log have changed since; refused where the number of threads has.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.RESUME, defaultValue = "false")
    private boolean resume;

    @Inject
    public TrainMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "train";
    }

    @Override
    List<String> switches(UserProperties properties, int models) {
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
