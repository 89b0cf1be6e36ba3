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
 * Names the pages that <code>labelcraft:evaluate</code>, <code>ablate</code>, <code>sweep</code> and <code>transfer</code> have
 * written, and opens the newest if asked to. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ReportMojo extends AbstractRunMojo {

    /**
     * Whether to open the newest page in the browser of this desktop.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.REPORT_OPEN, defaultValue = "false")
    private boolean reportOpen;

    @Inject
    public ReportMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "report";
    }

    @Override
    List<String> switches(UserProperties properties, int models) throws MojoFailureException {
        return properties.flag(PropertyNames.REPORT_OPEN, reportOpen) ? List.of("--open") : List.of();
    }
}
