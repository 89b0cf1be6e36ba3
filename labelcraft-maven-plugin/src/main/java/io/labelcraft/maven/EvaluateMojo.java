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
 * <p>The command line wins over the configuration in the POM. Settings of the comparison are given as
 * <code>-Dlabelcraft.evaluation.&lt;key&gt;</code> or in <code>labelcraft.conf</code> beside the POM.
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
