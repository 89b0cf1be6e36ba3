package io.labelcraft.maven;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The models of a project, by name. */
final class Models {

    private static final String FOLDER = "META-INF/labelcraft";
    private static final String SUFFIX = ".conf";
    /** Binary names of classes within methods have a number after the outer class. */
    private static final Pattern WITHIN_A_METHOD = Pattern.compile("\\.\\d");

    private static final String PROCESSOR_PATH =
            """

              <annotationProcessorPaths>
                <path>
                  <groupId>io.labelcraft</groupId>
                  <artifactId>labelcraft-annotations</artifactId>
                  <version>%s</version>
                </path>
              </annotationProcessorPaths>""";

    private final List<Model> models;

    private Models(List<Model> models) {
        this.models = models;
    }

    /**
     * The models whose class and generated config are both there.
     *
     * @param classes the folder that the project is compiled to
     * @param annotated class names by model name
     * @throws MojoFailureException if an annotated class has no config
     */
    static Models in(Path classes, SortedMap<String, String> annotated) throws MojoFailureException {
        List<Model> models = new ArrayList<>();
        for (Map.Entry<String, String> each : annotated.entrySet()) {
            Path config = classes.resolve(FOLDER).resolve(each.getKey() + SUFFIX);
            if (!Files.isRegularFile(config)) {
                throw withoutConfig(each.getValue(), config);
            }
            models.add(new Model(each.getKey(), config));
        }
        return new Models(List.copyOf(models));
    }

    /** What a project without an annotated class is told. */
    static MojoFailureException none(Path classes) {
        return new MojoFailureException("There is no model in this project: no class in " + classes
                + " is annotated with @LabelModel. Annotate the class of your feedback log and compile it (mvn"
                + " process-classes); in a build of several modules, choose that class's module with -pl.");
    }

    private static MojoFailureException withoutConfig(String annotatedClass, Path config) {
        if (WITHIN_A_METHOD.matcher(annotatedClass).find()) {
            return new MojoFailureException(
                    annotatedClass + " is annotated with @LabelModel, but stands within a method,"
                            + " where the compiler runs no annotation processor. Move it out of the method and compile again.");
        }
        return new MojoFailureException(annotatedClass + " is annotated with @LabelModel, but has no generated config "
                + config + ": LabelCraft's annotation processor did not run. Add this to the configuration of the"
                + " maven-compiler-plugin (from JDK 23 on, a processor that is only a dependency does not run), take"
                + " away <proc>none</proc> or -proc:none if one is there, and compile again with mvn clean process-classes:"
                + PROCESSOR_PATH.formatted(ArtifactVersions.ofThisPlugin().labelcraft()));
    }

    /**
     * Generated configs whose class is gone or has another model name now; they stay until a clean build.
     *
     * @param classes the folder that the project is compiled to
     */
    List<Path> leftOver(Path classes) throws MojoExecutionException {
        Path folder = classes.resolve(FOLDER);
        List<Path> leftOver = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> configs = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                configs.forEach(leftOver::add);
            } catch (IOException e) {
                throw new MojoExecutionException("The generated configs in " + folder + " cannot be listed: " + e, e);
            }
        }
        leftOver.removeIf(
                config -> models.stream().anyMatch(model -> model.config().equals(config)));
        leftOver.sort(Comparator.naturalOrder());
        return leftOver;
    }

    /** All of them, by name. */
    List<Model> all() {
        return models;
    }

    /**
     * The one of this name.
     *
     * @throws MojoFailureException if there is none, with the nearest name and the list
     */
    Model named(String name) throws MojoFailureException {
        for (Model model : models) {
            if (model.name().equals(name)) {
                return model;
            }
        }
        String suggestion = NearestName.to(name, names())
                .map(nearest -> " Did you mean '" + nearest + "'?")
                .orElse("");
        throw new MojoFailureException(PropertyNames.MODEL + " is '" + name + "', but this project has no such model."
                + suggestion + " It has: " + String.join(", ", names()) + ".");
    }

    List<String> names() {
        return models.stream().map(Model::name).toList();
    }
}
