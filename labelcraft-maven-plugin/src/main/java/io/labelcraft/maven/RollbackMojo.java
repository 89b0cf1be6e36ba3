package io.labelcraft.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes that version of the labels current again which was before; repeated, it goes further back. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "rollback", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RollbackMojo extends AbstractRunMojo {

    @Inject
    public RollbackMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "rollback";
    }

    @Override
    List<String> switches(UserProperties properties, int models) {
        return List.of();
    }
}
