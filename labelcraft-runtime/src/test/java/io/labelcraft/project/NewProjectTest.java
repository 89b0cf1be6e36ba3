package io.labelcraft.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectTest {

    @TempDir
    private Path folder;

    private NewProject project(Path place) {
        return new NewProject(place, "com.example.shop", "short-video", "1.2.3", Optional.empty());
    }

    @Test
    void withoutALogTheExampleCompilesAndTheSettingsSayWhereToPutThePath() throws IOException {
        Path place = folder.resolve("new/shop");
        CompiledProject compiled = CompiledProject.of(project(place));
        assertThat(compiled.errors()).isEmpty();
        assertThat(place.resolve("src/main/java/com/example/shop/Impression.java"))
                .exists();
        assertThat(place.resolve(".gitignore")).content().isEqualTo("target/\n");
        assertThat(place.resolve("labelcraft.conf")).content().contains("  # data.path = \"feedback.csv.gz\"");
        assertThat(compiled.spec().model()).isEqualTo("short-video");
        assertThat(compiled.spec().source()).isEqualTo("com.example.shop.Impression");
        assertThat(compiled.spec().log().feedback())
                .extracting("field")
                .containsExactly("comment", "follow", "like", "watchTime");
    }

    @Test
    void thePomHasTheVersionTheProcessorAndTheBoundCheckAndNothingThatIsLeftOpen() {
        project(folder).create();
        assertThat(folder.resolve("pom.xml"))
                .content()
                .contains("<groupId>com.example.shop</groupId>")
                .contains("<artifactId>short-video</artifactId>")
                .contains("<labelcraft.version>1.2.3</labelcraft.version>")
                .contains("<annotationProcessorPaths>", "<scope>provided</scope>", "<goal>validate</goal>")
                .doesNotContain("@{");
    }

    @Test
    void nothingIsWrittenWhereAFileOfTheProjectExists() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "mine");
        Files.writeString(folder.resolve("labelcraft.conf"), "mine");
        assertThatThrownBy(() -> project(folder).create())
                .isInstanceOf(UserException.class)
                .hasMessageContaining(folder.resolve("pom.xml") + ", " + folder.resolve("labelcraft.conf"))
                .hasMessageContaining("Nothing was written");
        assertThat(folder.resolve("pom.xml")).content().isEqualTo("mine");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void nothingIsKeptIfAFileCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("src"), "a file where a folder must be");
        assertThatThrownBy(() -> project(folder).create())
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Nothing of it was kept");
        assertThat(folder.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void aLogThatCannotBeReadLeavesNoProject() {
        Path log = folder.resolve("feedback.csv");
        NewProject missing = new NewProject(folder, "com.example", "shop", "1.2.3", Optional.of(log));
        assertThatThrownBy(missing::create).isInstanceOf(UserException.class).hasMessageContaining(log.toString());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesThatJavaOrTheModelCannotHaveAreRefused() {
        assertThatThrownBy(() -> new NewProject(folder, "com.class.x", "shop", "1", Optional.empty()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("\"com.class.x\" is no name of a Java package");
        assertThatThrownBy(() -> new NewProject(folder, "com.example", "My Shop", "1", Optional.empty()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("\"My Shop\"");
    }

    @Test
    void aModelIsCalledLikeItsFolder() {
        assertThat(NewProject.modelName(Path.of("My Shop_2"))).isEqualTo("my-shop-2");
        assertThat(NewProject.modelName(Path.of("caf\u00e9"))).isEqualTo("cafe");
        assertThat(NewProject.modelName(Path.of("\u6f22"))).isEqualTo("feedback");
    }
}
