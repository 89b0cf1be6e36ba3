package io.labelcraft.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Compares learned labels with fixed labels and controls over several seeds, with intervals, and writes the comparison to
 * <code>target/labelcraft/&lt;model&gt;/evaluation</code>. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "evaluate", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class EvaluateMojo extends AbstractTrainingMojo {

    @Inject
    public EvaluateMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "compare";
    }
}
