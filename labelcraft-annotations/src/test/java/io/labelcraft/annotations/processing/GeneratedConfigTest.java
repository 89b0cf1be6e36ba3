package io.labelcraft.annotations.processing;

import static io.labelcraft.annotations.processing.Sources.compile;
import static io.labelcraft.annotations.processing.Sources.config;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class GeneratedConfigTest {

    private static final JavaFileObject IMPRESSION = JavaFileObjects.forResource("com/example/Impression.java");

    @Test
    void isTheFixtureByteForByte() {
        Compilation compilation = compile(IMPRESSION);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(config(compilation, "short-video")).hasValue(Sources.resource("/generated/short-video.conf"));
    }
}
