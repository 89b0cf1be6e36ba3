package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.annotations.LabelModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles without the processor, as a build does that forgot it. */
class AnnotatedClassesTest {

    @TempDir
    private Path folder;

    @Test
    void areFoundWithoutTheProcessor() throws Exception {
        compile(
                """
                package com.example;

                import io.labelcraft.annotations.LabelModel;

                @LabelModel(name = "short-video")
                record Impression(long user) {}

                class Outer {
                    @LabelModel(name = "live")
                    private static final class Nested {}
                }

                class Other {}
                """);

        assertThat(AnnotatedClasses.in(folder))
                .isEqualTo(Map.of("short-video", "com.example.Impression", "live", "com.example.Outer.Nested"));
    }

    @Test
    void haveANumberInTheirNameWithinAMethod() throws Exception {
        compile(
                """
                package com.example;

                import io.labelcraft.annotations.LabelModel;

                class Tool {
                    void read() {
                        @LabelModel(name = "short-video")
                        record Impression(long user) {}
                    }
                }
                """);

        assertThat(AnnotatedClasses.in(folder)).isEqualTo(Map.of("short-video", "com.example.Tool.1Impression"));
    }

    @Test
    void areNoneInAFolderThatIsNotThere() {
        assertThat(AnnotatedClasses.in(folder.resolve("classes"))).isEmpty();
    }

    private void compile(String source) throws Exception {
        Path file = Files.writeString(folder.resolve("Impression.java"), source);
        Path annotations = Path.of(LabelModel.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> arguments =
                List.of("-proc:none", "-cp", annotations.toString(), "-d", folder.toString(), file.toString());
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exitCode).isZero();
    }
}
