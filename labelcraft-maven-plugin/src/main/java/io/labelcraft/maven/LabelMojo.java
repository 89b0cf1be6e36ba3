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
 * Labels a feedback log, new or old, by the labelling model that <code>labelcraft:train</code> has learned. Compiles the project
 * first.
 *
 * @since 0.1.0
 */
@Mojo(name = "label", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class LabelMojo extends AbstractRunMojo {

    /**
     * The file to write: CSV, or Parquet if its name ends in <code>.parquet</code>; relative to the project's folder. Without it
     * <code>target/labelcraft/&lt;model&gt;/labelled/labels.csv</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.LABEL_TO)
    private String labelTo;

    @Inject
    public LabelMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "label";
    }

    @Override
    List<String> switches(UserProperties properties, int models) throws MojoFailureException {
        String to = properties.text(PropertyNames.LABEL_TO, labelTo);
        if (to == null) {
            return List.of();
        }
        requireOne(models, PropertyNames.LABEL_TO);
        return List.of("--to", to);
    }
}
