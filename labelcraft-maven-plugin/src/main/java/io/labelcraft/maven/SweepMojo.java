package io.labelcraft.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Learns labels with many preference weights of the objectives and writes which are worth choosing, beside mixes of fixed
 * labels, to <code>target/labelcraft/&lt;model&gt;/sweep</code>. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "sweep", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class SweepMojo extends AbstractTrainingMojo {

    @Inject
    public SweepMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "sweep";
    }
}
