package io.labelcraft.maven;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The models of a project, by name. */
final class Models {

    private static final String FOLDER = "META-INF/labelcraft";
    private static final String SUFFIX = ".conf";

    private final List<Model> models;

    private Models(List<Model> models) {
        this.models = models;
    }

    /**
     * Looks for generated configs.
     *
     * @param classes the folder that the project is compiled to
     * @throws MojoFailureException if there is none
     */
    static Models in(Path classes) throws MojoFailureException, MojoExecutionException {
        Path folder = classes.resolve(FOLDER);
        List<Model> models = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> configs = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                configs.forEach(config -> models.add(new Model(nameOf(config), config)));
            } catch (IOException e) {
                throw new MojoExecutionException("The generated configs in " + folder + " cannot be listed: " + e, e);
            }
        }
        if (models.isEmpty()) {
            throw new MojoFailureException("There is no model in this project: no generated " + SUFFIX + " file is in "
                    + folder + ". Annotate the class of your feedback log with @LabelModel, and put"
                    + " io.labelcraft:labelcraft-annotations into the annotationProcessorPaths of the"
                    + " maven-compiler-plugin (from JDK 23 on, a processor that is only a dependency does not run)."
                    + " In a build of several modules, choose that class's module with -pl.");
        }
        models.sort(Comparator.comparing(Model::name));
        return new Models(List.copyOf(models));
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

    private static String nameOf(Path config) {
        String file = config.getFileName().toString();
        return file.substring(0, file.length() - SUFFIX.length());
    }
}
