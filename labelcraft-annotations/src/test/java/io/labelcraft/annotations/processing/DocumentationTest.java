package io.labelcraft.annotations.processing;

import static io.labelcraft.annotations.processing.Sources.compile;
import static io.labelcraft.annotations.processing.Sources.config;
import static io.labelcraft.annotations.processing.Sources.verbatim;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsAnExampleThatCompiles() throws IOException {
        String example = JAVA.matcher(page())
                .results()
                .map(block -> block.group(1))
                .findFirst()
                .orElseThrow();

        Compilation compilation = compile(verbatim("Impression", "package com.example;\n" + example));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(config(compilation, "short-video")).isPresent();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "annotations.md"));
    }
}
