package io.labelcraft.project;

import io.labelcraft.UserException;
import io.labelcraft.data.LogProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;

/**
 * A Maven project that learns labels: a POM, an annotated record, and settings.
 *
 * @param folder of the project, which need not exist
 * @param javaPackage of the record; also the group of the project
 * @param model the model's name
 * @param version of LabelCraft
 * @param log the feedback log, where there is one to look at
 */
public record NewProject(Path folder, String javaPackage, String model, String version, Optional<Path> log) {

    private static final String MODEL_NAME = "[a-z0-9][a-z0-9-]*";

    /** @throws UserException if package or model have no usable name */
    public NewProject {
        folder = folder.toAbsolutePath().normalize();
        if (!SourceVersion.isName(javaPackage, SourceVersion.RELEASE_17)) {
            throw new UserException("The package \"" + javaPackage
                    + "\" is no name of a Java package. Give one such as com.example.shop.");
        }
        if (!model.matches(MODEL_NAME)) {
            throw new UserException(
                    "The model's name \"" + model + "\" cannot be a file name. Use small letters, digits and"
                            + " hyphens, a letter or digit first, such as short-video.");
        }
        log = log.map(file -> file.toAbsolutePath().normalize());
    }

    /** A model's name for a project that has none: that of its folder as far as a model may be called so. */
    public static String modelName(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String words = StringUtils.stripAccents(name == null ? "" : name.toString())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String model = StringUtils.strip(words, "-");
        return model.isEmpty() ? "feedback" : model;
    }

    /**
     * Writes the files, all or none.
     *
     * @return what was written, and what is left to a person
     * @throws UserException if one of the files exists already, the folder cannot be written, or the log cannot be read
     */
    public CreatedProject create() {
        Path source = folder.resolve("src/main/java")
                .resolve(javaPackage.replace('.', '/'))
                .resolve("Impression.java");
        refuseExisting(List.of(
                folder.resolve("pom.xml"), source, folder.resolve("labelcraft.conf"), folder.resolve(".gitignore")));
        Proposal proposal = log.map(LogProfile::of).map(Guess::of).orElseGet(Proposal::example);
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(folder.resolve("pom.xml"), template("pom.xml", Map.of("group", javaPackage)));
        files.put(source, template("Impression.java", java(proposal)));
        files.put(folder.resolve("labelcraft.conf"), template("labelcraft.conf", Map.of("data", data())));
        files.put(folder.resolve(".gitignore"), template("gitignore", Map.of()));
        write(files);
        return new CreatedProject(folder, List.copyOf(files.keySet()), log, proposal);
    }

    private static void refuseExisting(List<Path> files) {
        List<String> existing =
                files.stream().filter(Files::exists).map(Path::toString).toList();
        if (!existing.isEmpty()) {
            throw new UserException("A new project would replace " + String.join(", ", existing)
                    + ". Nothing was written. Move them away, or choose another folder.");
        }
    }

    private Map<String, String> java(Proposal proposal) {
        RecordSource source = new RecordSource(proposal);
        return Map.of(
                "package", javaPackage,
                "unitImports", source.unitImports(),
                "annotationImports", source.annotationImports(),
                "objectives", source.objectives(),
                "components", source.components());
    }

    private String data() {
        return log.map(file -> "  # The feedback log, relative to this folder.\n  data.path = \""
                        + StringEscapeUtils.escapeJson(fromFolder(file)).replace("\\/", "/") + '"')
                .orElse(
                        "  # Put the path of your feedback log here, relative to this folder: CSV, TSV (each perhaps gzipped) or"
                                + " Parquet.\n  # data.path = \"feedback.csv.gz\"");
    }

    private String fromFolder(Path file) {
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }

    private String template(String name, Map<String, String> values) {
        try (InputStream in = NewProject.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> all = new LinkedHashMap<>(values);
            all.put("model", model);
            all.put("version", version);
            return new StringSubstitutor(all, "@{", "}")
                    .setEnableUndefinedVariableException(true)
                    .replace(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<Path, String> files) {
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                written.add(file.getKey());
                Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            written.forEach(NewProject::deleteIfThere);
            throw new UserException(
                    "Cannot write the new project: " + e
                            + ". Nothing of it was kept. Check that the folder can be written and"
                            + " has space, then run again.",
                    e);
        }
    }

    private static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
