package io.labelcraft.cli;

import io.labelcraft.config.ConfigLoader;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.run.RunRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What every command that runs a model is told. Settings come as system properties {@code labelcraft.*} beside it. */
final class RunOptions {

    @Option(
            names = "--config",
            required = true,
            paramLabel = "<file>",
            description = "The generated config, META-INF/labelcraft/<model>.conf.")
    private Path config;

    @Option(names = "--settings", paramLabel = "<file>", description = "Your settings, labelcraft.conf.")
    private Path settings;

    @Option(
            names = "--base",
            defaultValue = "",
            paramLabel = "<folder>",
            description = "The folder that paths in the settings are relative to. Default: the present one.")
    private Path base;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "<folder>",
            description = "Where the results go, into one folder for each model.")
    private Path output;

    Path output() {
        return output;
    }

    Path base() {
        return base;
    }

    RunRequest request(boolean force, boolean resume) {
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
        return new RunRequest(
                ConfigLoader.load(config, Optional.ofNullable(settings), properties, Recommenders.names()),
                base,
                output,
                force,
                resume);
    }
}
