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
 * Prints the best items for some users, by the Mahout recommender <code>labelcraft.mahout.recommender</code> on the labels that
 * <code>labelcraft:train</code> has learned. Compiles the project first.
 *
 * @since 0.1.0
 */
@Mojo(name = "recommend", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RecommendMojo extends AbstractRunMojo {

    /**
     * The ids of the users, parted by commas. Needed.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.RECOMMEND_USERS)
    private String recommendUsers;

    /**
     * How many items for each user, at least 1.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.RECOMMEND_K, defaultValue = "10")
    private int recommendK;

    @Inject
    public RecommendMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "recommend";
    }

    @Override
    List<String> switches(UserProperties properties, int models) throws MojoFailureException {
        String users = properties.text(PropertyNames.RECOMMEND_USERS, recommendUsers);
        if (users == null) {
            throw new MojoFailureException("For whom? Name users with -D" + PropertyNames.RECOMMEND_USERS
                    + "=<id,id..>; they are those of the column user in target/labelcraft/<model>/labels.csv.");
        }
        int k = properties.count(PropertyNames.RECOMMEND_K, recommendK);
        return List.of("--users", users, "--k", Integer.toString(k));
    }
}
