package io.labelcraft.annotations.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
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
record CompilationToFolder(boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    static CompilationToFolder run(Path classes, JavaFileObject... sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, diagnostics, List.of("-Xlint:-options"), null, List.of(sources));
            task.setProcessors(List.of(new LabelModelProcessor()));
            return new CompilationToFolder(task.call(), diagnostics.getDiagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
