package io.labelcraft.annotations.processing;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Compiles sources with the processor and looks at what it wrote. */
final class Sources {

    private static final String HEADER =
            """
            package com.example;

            import static java.util.concurrent.TimeUnit.MILLISECONDS;
            import static java.util.concurrent.TimeUnit.MINUTES;
            import static java.util.concurrent.TimeUnit.SECONDS;
            import io.labelcraft.annotations.*;

            """;

    private Sources() {}

    /** A class of {@code com.example} with the imports that any model needs before it. */
    static String withHeader(String type) {
        return HEADER + type;
    }

    static JavaFileObject file(String simpleName, String type) {
        return verbatim(simpleName, withHeader(type));
    }

    static JavaFileObject verbatim(String simpleName, String source) {
        return JavaFileObjects.forSourceString("com.example." + simpleName, source);
    }

    static Compilation compile(JavaFileObject... files) {
        return javac().withProcessors(new LabelModelProcessor()).compile(Arrays.asList(files));
    }

    static Optional<String> config(Compilation compilation, String model) {
        return compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/labelcraft/" + model + ".conf")
                .map(Sources::content);
    }

    static Config parsed(Compilation compilation, String model) {
        assertThat(compilation.errors()).isEmpty();
        return ConfigFactory.parseString(config(compilation, model).orElseThrow());
    }

    static String resource(String path) {
        try (InputStream in = Sources.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String content(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
