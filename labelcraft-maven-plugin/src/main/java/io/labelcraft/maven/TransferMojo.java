package io.labelcraft.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Learns labels with one recommender, trains the other recommenders and those of Mahout on them and on fixed labels, and writes
 * the comparison to <code>target/labelcraft/&lt;model&gt;/transfer</code>. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "transfer", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class TransferMojo extends AbstractTrainingMojo {

    @Inject
    public TransferMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "transfer";
    }
}
