package io.labelcraft.maven;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The classes of a project that declare a model, whether or not the annotation processor has run over them. */
final class AnnotatedClasses {

    private static final String ANNOTATION = "io.labelcraft.annotations.LabelModel";

    private AnnotatedClasses() {}

    /**
     * Reads the class files; nothing is loaded.
     *
     * @param classes the folder that the project is compiled to; it need not exist
     * @return qualified class names by model name
     */
    static SortedMap<String, String> in(Path classes) {
        SortedMap<String, String> byModel = new TreeMap<>();
        if (!Files.isDirectory(classes)) {
            return byModel;
        }
        ClassGraph scan = new ClassGraph()
                .overrideClasspath(classes.toString())
                .ignoreClassVisibility()
                .enableAnnotationInfo();
        try (ScanResult found = scan.scan(1)) {
            for (ClassInfo type : found.getClassesWithAnnotation(ANNOTATION)) {
                byModel.put(modelOf(type), type.getName().replace('$', '.'));
            }
        }
        return byModel;
    }

    private static String modelOf(ClassInfo type) {
        return (String) type.getAnnotationInfo(ANNOTATION).getParameterValues().getValue("name");
    }
}
