package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFoldersTest {

    @TempDir
    private Path classes;

    @TempDir
    private Path base;

    private ProjectFolders folders() {
        return new ProjectFolders(base, classes, classes);
    }

    @Test
    void settingsAmongTheResourcesAreMisplacedIfNoneStandBesideThePom() throws IOException {
        Path misplaced = Files.createFile(classes.resolve("labelcraft.conf"));
        assertThat(folders().settings()).isEmpty();
        assertThat(folders().misplacedSettings()).contains(misplaced);

        Path settings = Files.createFile(base.resolve("labelcraft.conf"));
        assertThat(folders().settings()).contains(settings);
        assertThat(folders().misplacedSettings()).isEmpty();
    }

    @Test
    void classesThatAddARecommenderJoinTheRun() throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.createFile(services.resolve("io.labelcraft.recommender.RecommenderFactory"));
        assertThat(folders().recommenders()).contains(classes);
    }

    @Test
    void otherClassesStayOutOfTheRun() {
        assertThat(folders().recommenders()).isEmpty();
    }
}
