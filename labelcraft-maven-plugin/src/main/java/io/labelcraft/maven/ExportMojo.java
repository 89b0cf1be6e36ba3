package io.labelcraft.maven;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes the labels that <code>labelcraft:train</code> has learned for other programs: as CSV, as Parquet, or as the
 * <code>user,item,value</code> lines of Mahout. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "export", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ExportMojo extends AbstractRunMojo {

    /**
     * <code>csv</code>, <code>parquet</code> or <code>mahout</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.EXPORT_FORMAT, defaultValue = "csv")
    private String exportFormat;

    /**
     * The file to write, relative to the project's folder. Without it a file in
     * <code>target/labelcraft/&lt;model&gt;/export</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.EXPORT_TO)
    private String exportTo;

    @Inject
    public ExportMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "export";
    }

    @Override
    List<String> switches(UserProperties properties, int models) throws MojoFailureException {
        List<String> switches =
                new ArrayList<>(List.of("--format", properties.text(PropertyNames.EXPORT_FORMAT, exportFormat)));
        String to = properties.text(PropertyNames.EXPORT_TO, exportTo);
        if (to != null) {
            requireOne(models, PropertyNames.EXPORT_TO);
            switches.addAll(List.of("--to", to));
        }
        return switches;
    }
}
