package io.labelcraft.cli;

import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code publish}: the labels of the last run, or a version that is stored already. */
@Command(
        name = "publish",
        description = "Publishes the labels of the last training, or makes a stored version current.",
        mixinStandardHelpOptions = true)
final class PublishCommand extends ModelCommand {

    @Option(
            names = "--stored",
            paramLabel = "<id>",
            description = "The stored version to make current, as labelcraft versions lists it.")
    private String version;

    @Override
    public Integer call() {
        PrintWriter out = commandLine().getOut();
        try (LabelRepository labels = options().repository()) {
            out.println(version == null ? publish(labels) : makeCurrent(labels));
        }
        return 0;
    }

    private String publish(LabelRepository labels) {
        Path run = options().request(false, false).folder();
        boolean already = labels.isCurrent(run);
        LabelVersion current = labels.publish(run);
        return already
                ? "These labels are published already: version " + current.id() + " stays current."
                : published(current);
    }

    private String makeCurrent(LabelRepository labels) {
        return published(labels.makeCurrent(version));
    }

    private static String published(LabelVersion version) {
        return "Version " + version.id() + " is current. labelcraft:rollback returns to the one before.";
    }
}
