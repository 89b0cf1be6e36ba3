package io.labelcraft.cli;

import io.labelcraft.run.LabelledLog;
import io.labelcraft.run.LogLabelling;
import io.labelcraft.run.RunRequest;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code label}: the labels of another log. */
@Command(
        name = "label",
        description = "Labels a feedback log by the labelling model that was trained before.",
        mixinStandardHelpOptions = true)
final class LabelCommand extends ModelCommand {

    private static final Path LABELLED = Path.of("labelled", "labels.csv");

    @Option(
            names = "--to",
            paramLabel = "<file>",
            description = "Where the labels go: Parquet if the name ends in .parquet, else CSV."
                    + " Default: labelled/labels.csv in the model's folder.")
    private Path to;

    @Override
    public Integer call() {
        RunRequest request = options().request(false, false);
        Path target = to == null
                ? request.folder().resolve(LABELLED)
                : options().base().resolve(to);
        LabelledLog labelled = LogLabelling.execute(request, target);
        LabelledText text = new LabelledText(labelled);
        text.lines().forEach(commandLine().getOut()::println);
        text.warnings().forEach(warning -> commandLine().getErr().println(ConsoleProgress.WARNING + warning));
        return 0;
    }
}
