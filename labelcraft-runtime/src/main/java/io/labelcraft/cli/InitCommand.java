package io.labelcraft.cli;

import io.labelcraft.project.CreatedProject;
import io.labelcraft.project.NewProject;
import io.labelcraft.run.Version;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code init}: a new project. */
@Command(
        name = "init",
        description = "Writes a new project, for a feedback log if there is one already.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Option(
            names = "--folder",
            required = true,
            paramLabel = "<folder>",
            description = "Where the project goes; made if it is missing. No file in it is replaced.")
    private Path folder;

    @Option(
            names = "--data",
            paramLabel = "<file>",
            description =
                    "A feedback log whose columns the project shall describe: CSV, TSV (each perhaps gzipped) or Parquet.")
    private Path data;

    @Option(
            names = "--package",
            defaultValue = "com.example",
            paramLabel = "<name>",
            description = "The Java package. Default: com.example.")
    private String javaPackage;

    @Option(names = "--model", paramLabel = "<name>", description = "The model's name. Default: that of the folder.")
    private String model;

    @Override
    public Integer call() {
        String name = model == null ? NewProject.modelName(folder) : model;
        CreatedProject created =
                new NewProject(folder, javaPackage, name, Version.current(), Optional.ofNullable(data)).create();
        created.lines().forEach(command.commandLine().getOut()::println);
        return 0;
    }
}
