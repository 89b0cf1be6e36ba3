package io.labelcraft.annotations.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.annotations.LabelModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of the user's that is a module, compiled from files as a build does it. */
class ModuleTest {

    private static final String MODULE =
            "module com.example { requires static transitive io.labelcraft.annotations; exports com.example; }";

    @TempDir
    private Path project;

    @Test
    void needsTheAnnotationsAtCompileTimeOnly() throws Exception {
        assertThat(compile(MODULE)).isEmpty();

        assertThat(project.resolve("classes/META-INF/labelcraft/short-video.conf"))
                .exists();
        assertThat(project.resolve("classes/com/example/ImpressionLog.class")).exists();
        assertThat(Files.readString(project.resolve("generated/com/example/ImpressionLog.java")))
                .doesNotContain("@javax.annotation.processing.Generated");
    }

    @Test
    void marksWhatIsGeneratedIfItReadsTheCompiler() throws Exception {
        assertThat(compile(MODULE.replace("exports", "requires static java.compiler; exports")))
                .isEmpty();

        assertThat(Files.readString(project.resolve("generated/com/example/ImpressionLog.java")))
                .contains("@javax.annotation.processing.Generated");
    }

    /** What the compiler says. */
    private String compile(String module) throws IOException, URISyntaxException {
        Path annotations = Path.of(LabelModel.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path moduleInfo = Files.writeString(project.resolve("module-info.java"), module);
        Path folder = Files.createDirectories(project.resolve("com/example"));
        Path impression = Files.writeString(folder.resolve("Impression.java"), Sources.withHeader(Mistake.faultless()));
        Files.createDirectories(project.resolve("generated"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        out,
                        out,
                        "-Xlint:all,-processing",
                        "-Werror",
                        "--module-path",
                        annotations.toString(),
                        "--processor-module-path",
                        annotations.toString(),
                        "-d",
                        project.resolve("classes").toString(),
                        "-s",
                        project.resolve("generated").toString(),
                        moduleInfo.toString(),
                        impression.toString());
        return out.toString(StandardCharsets.UTF_8);
    }
}
