package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    @TempDir
    private Path classes;

    @Test
    void areTheGeneratedConfigsByName() throws Exception {
        generate("short-video.conf");
        generate("live.conf");
        generate("notes.txt");

        assertThat(Models.in(classes).all())
                .containsExactly(
                        new Model("live", classes.resolve("META-INF/labelcraft/live.conf")),
                        new Model("short-video", classes.resolve("META-INF/labelcraft/short-video.conf")));
    }

    @Test
    void canBePickedByName() throws Exception {
        generate("short-video.conf");
        generate("live.conf");

        assertThat(Models.in(classes).named("live").config()).hasFileName("live.conf");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestAndTheList() throws Exception {
        generate("short-video.conf");
        generate("live.conf");
        Models models = Models.in(classes);

        assertThatThrownBy(() -> models.named("shortvideo"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("labelcraft.model is 'shortvideo', but this project has no such model."
                        + " Did you mean 'short-video'? It has: live, short-video.");
    }

    @Test
    void aNameThatIsFarFromAllIsRefusedWithTheListAlone() throws Exception {
        generate("short-video.conf");
        Models models = Models.in(classes);

        assertThatThrownBy(() -> models.named("music"))
                .hasMessage("labelcraft.model is 'music', but this project has no such model. It has: short-video.");
    }

    @Test
    void aProjectWithoutAnyIsToldHowToGetOne() {
        assertThatThrownBy(() -> Models.in(classes))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(classes.resolve("META-INF/labelcraft").toString())
                .hasMessageContaining("@LabelModel")
                .hasMessageContaining("annotationProcessorPaths");
    }

    private void generate(String file) throws IOException {
        Files.createDirectories(classes.resolve("META-INF/labelcraft"));
        Files.createFile(classes.resolve("META-INF/labelcraft").resolve(file));
    }
}
