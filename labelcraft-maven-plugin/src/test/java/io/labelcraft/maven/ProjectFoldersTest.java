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

    private ProjectFolders folders() {
        return new ProjectFolders(classes, classes, classes);
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
