package io.labelcraft.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Checks that every annotated class has its generated config, that all settings are right, and that the feedback log is there and
 * fits them: columns, types, values, and enough of it to train, steer and test. Trains nothing and takes seconds. Bound to
 * <code>process-classes</code> by an execution in the POM, it stops a build before anything is trained in vain.
 *
 * @since 0.1.0
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class ValidateMojo extends AbstractRunMojo {

    /**
     * Whether the feedback log is looked at too; <code>false</code> for a build that has no access to it.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.VALIDATE_DATA, defaultValue = "true")
    private boolean validateData;

    @Inject
    public ValidateMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    String command() {
        return "validate";
    }

    @Override
    List<String> switches(UserProperties properties, int models) throws MojoFailureException {
        return properties.flag(PropertyNames.VALIDATE_DATA, validateData) ? List.of() : List.of("--without-data");
    }

    /** Where a goal compiles the project first, that goal checks what it needs itself, and perhaps on another log. */
    @Override
    Optional<String> reasonToSkip() {
        List<String> goals = session().getGoals();
        boolean others = !goals.isEmpty()
                && goals.stream().allMatch(goal -> goal.contains(":"))
                && goals.stream().noneMatch(goal -> goal.endsWith(":validate"));
        return others ? Optional.of("what is asked for is " + String.join(", ", goals) + ".") : super.reasonToSkip();
    }

    /** A goal that is bound for all modules of a build has nothing to check in most of them; one that is asked for has. */
    @Override
    void onNoModel(Path classes) throws MojoFailureException {
        if (askedFor()) {
            throw Models.none(classes);
        }
        getLog().info("Nothing to validate: no class in " + classes + " is annotated with @LabelModel.");
    }
}
