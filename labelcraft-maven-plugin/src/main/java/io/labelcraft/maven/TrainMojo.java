package io.labelcraft.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Learns labels from the feedback log of each annotated class, compares them with fixed labels, and writes both to
 * <code>target/labelcraft/&lt;model&gt;</code>. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "train", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class TrainMojo extends AbstractTrainingMojo {

    @Inject
    public TrainMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "train";
    }
}
