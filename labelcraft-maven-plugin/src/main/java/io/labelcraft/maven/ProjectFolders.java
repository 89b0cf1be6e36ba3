package io.labelcraft.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * Where a project keeps what a run reads and writes.
 *
 * @param base the folder of its POM
 * @param classes the folder that it is compiled to
 * @param output the folder that runs write to, one folder for each model below it
 */
record ProjectFolders(Path base, Path classes, Path output) {

    private static final String SETTINGS = "labelcraft.conf";
    private static final String RECOMMENDERS = "META-INF/services/io.labelcraft.recommender.RecommenderFactory";

    static ProjectFolders of(MavenProject project) {
        return new ProjectFolders(
                project.getBasedir().toPath(),
                Path.of(project.getBuild().getOutputDirectory()),
                Path.of(project.getBuild().getDirectory(), "labelcraft"));
    }

    /** The user's own settings, if the project has some. */
    Optional<Path> settings() {
        return Optional.of(base.resolve(SETTINGS)).filter(Files::exists);
    }

    /** Settings among the project's resources, where no run looks, if there are none where they belong. */
    Optional<Path> misplacedSettings() {
        return settings().isPresent()
                ? Optional.empty()
                : Optional.of(classes.resolve(SETTINGS)).filter(Files::exists);
    }

    /** The compiled classes, if they add recommenders to the engine: the run's class path needs them then. */
    Optional<Path> recommenders() {
        return Optional.of(classes).filter(folder -> Files.exists(folder.resolve(RECOMMENDERS)));
    }
}
