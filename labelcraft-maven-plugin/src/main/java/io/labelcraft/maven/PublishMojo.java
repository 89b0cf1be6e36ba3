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
 * Publishes the labels that <code>labelcraft:train</code> has learned, or makes a version current that is stored already.
 * Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "publish", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class PublishMojo extends AbstractRunMojo {

    /**
     * The stored version to make current, as <code>labelcraft:versions</code> lists it: one that was held back, or an earlier one.
     * Without it the labels in target/labelcraft/&lt;model&gt; are published.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.PUBLISH_VERSION)
    private String publishVersion;

    @Inject
    public PublishMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "publish";
    }

    @Override
    List<String> switches(UserProperties properties, int models) throws MojoFailureException {
        String version = properties.text(PropertyNames.PUBLISH_VERSION, publishVersion);
        if (version == null) {
            return List.of();
        }
        requireOne(models, "-D" + PropertyNames.PUBLISH_VERSION);
        return List.of("--stored", version);
    }
}
