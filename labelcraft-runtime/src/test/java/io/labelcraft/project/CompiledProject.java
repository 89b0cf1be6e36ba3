package io.labelcraft.project;

import io.labelcraft.config.ConfigLoader;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.recommender.Recommenders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A new project whose source was compiled with the annotation processor.
 *
 * @param errors of the compiler
 */
record CompiledProject(Path folder, String model, List<String> errors) {

    static CompiledProject of(NewProject project) throws IOException {
        CreatedProject created = project.create();
        Path classes = Files.createDirectories(project.folder().resolve("target/classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Path source = created.files().stream()
                    .filter(file -> file.toString().endsWith(".java"))
                    .findFirst()
                    .orElseThrow();
            List<String> options = List.of("--release", "17", "-encoding", "UTF-8", "-d", classes.toString());
            compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(source))
                    .call();
        }
        return new CompiledProject(
                project.folder(),
                project.model(),
                diagnostics.getDiagnostics().stream()
                        .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                        .map(found -> found.getMessage(Locale.ROOT))
                        .toList());
    }

    /** The settings that a run of the project would have. */
    ModelSpec spec() {
        return ConfigLoader.load(
                folder.resolve("target/classes/META-INF/labelcraft").resolve(model + ".conf"),
                Optional.of(folder.resolve("labelcraft.conf")),
                Map.of(),
                Recommenders.names());
    }

    /** The log as a run of the project would read it. */
    FeedbackTable log() {
        return FeedbackReader.readFeedback(spec(), folder);
    }
}
