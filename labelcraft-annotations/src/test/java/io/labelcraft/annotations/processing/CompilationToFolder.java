package io.labelcraft.annotations.processing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A compilation whose files can be looked at even if it failed.
 *
 * @param succeeded whether there was no error
 */
record CompilationToFolder(Path classes, boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    static CompilationToFolder run(Path classes, JavaFileObject... sources) {
        return run(ToolProvider.getSystemJavaCompiler(), classes, List.of("-Xlint:-options"), sources);
    }

    /** Compiles with what the folder holds on the class path. */
    static CompilationToFolder run(
            JavaCompiler compiler, Path classes, List<String> options, JavaFileObject... sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath(classes));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(Writer.nullWriter(), files, diagnostics, options, null, List.of(sources));
            task.setProcessors(List.of(new LabelModelProcessor()));
            return new CompilationToFolder(classes, task.call(), diagnostics.getDiagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> classPath(Path classes) {
        return Stream.concat(
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of),
                        Stream.of(classes))
                .toList();
    }

    /** The compiled classes, to be closed after use. */
    URLClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
