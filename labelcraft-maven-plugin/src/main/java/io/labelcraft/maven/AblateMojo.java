package io.labelcraft.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Learns labels without each part of the method (balancing, scaling, each input, each objective) and writes what each is worth,
 * with intervals, to <code>target/labelcraft/&lt;model&gt;/ablation</code>. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "ablate", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class AblateMojo extends AbstractTrainingMojo {

    @Inject
    public AblateMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "ablate";
    }
}
