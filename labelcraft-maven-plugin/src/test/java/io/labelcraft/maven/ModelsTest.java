package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    @TempDir
    private Path classes;

    @Test
    void areThoseOfTheAnnotatedClassesByName() throws Exception {
        generate("short-video.conf");
        generate("live.conf");

        assertThat(models("short-video", "live").all())
                .containsExactly(
                        new Model("live", classes.resolve("META-INF/labelcraft/live.conf")),
                        new Model("short-video", classes.resolve("META-INF/labelcraft/short-video.conf")));
    }

    @Test
    void canBePickedByName() throws Exception {
        generate("short-video.conf");
        generate("live.conf");

        assertThat(models("short-video", "live").named("live").config()).hasFileName("live.conf");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestAndTheList() throws Exception {
        generate("short-video.conf");
        generate("live.conf");
        Models models = models("short-video", "live");

        assertThatThrownBy(() -> models.named("shortvideo"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("labelcraft.model is 'shortvideo', but this project has no such model."
                        + " Did you mean 'short-video'? It has: live, short-video.");
    }

    @Test
    void aNameThatIsFarFromAllIsRefusedWithTheListAlone() throws Exception {
        generate("short-video.conf");
        Models models = models("short-video");

        assertThatThrownBy(() -> models.named("music"))
                .hasMessage("labelcraft.model is 'music', but this project has no such model. It has: short-video.");
    }

    @Test
    void anAnnotatedClassWithoutConfigMeansThatTheProcessorDidNotRun() throws Exception {
        generate("live.conf");

        assertThatThrownBy(() -> models("short-video", "live"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("com.example.short-video is annotated with @LabelModel")
                .hasMessageContaining(
                        classes.resolve("META-INF/labelcraft/short-video.conf").toString())
                .hasMessageContaining("<annotationProcessorPaths>")
                .hasMessageContaining("<artifactId>labelcraft-annotations</artifactId>")
                .hasMessageContaining("take away <proc>none</proc>");
    }

    @Test
    void anAnnotatedClassWithinAMethodIsToldToLeaveIt() {
        SortedMap<String, String> annotated = new TreeMap<>(Map.of("short-video", "com.example.Tool.1Impression"));

        assertThatThrownBy(() -> Models.in(classes, annotated))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "com.example.Tool.1Impression is annotated with @LabelModel, but stands within a method, where"
                                + " the compiler runs no annotation processor. Move it out of the method and compile again.");
    }

    @Test
    void aConfigWhoseClassIsGoneIsLeftOver() throws Exception {
        generate("short-video.conf");
        generate("renamed.conf");
        generate("notes.txt");

        assertThat(models("short-video").leftOver(classes))
                .containsExactly(classes.resolve("META-INF/labelcraft/renamed.conf"));
    }

    private Models models(String... names) throws Exception {
        SortedMap<String, String> annotated = new TreeMap<>();
        for (String name : names) {
            annotated.put(name, "com.example." + name);
        }
        return Models.in(classes, annotated);
    }

    private void generate(String file) throws IOException {
        Files.createDirectories(classes.resolve("META-INF/labelcraft"));
        Files.createFile(classes.resolve("META-INF/labelcraft").resolve(file));
    }
}
