package io.labelcraft.cli;

import io.labelcraft.UserException;
import io.labelcraft.labels.DamagedFile;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code versions}: what is stored, and whether it is as it was stored. */
@Command(
        name = "versions",
        description = "Lists the stored versions of the labels, the newest last, and says which is current.",
        mixinStandardHelpOptions = true)
final class VersionsCommand extends ModelCommand {

    @Option(names = "--verify", description = "Reads every file and compares it with its checksum.")
    private boolean verify;

    @Override
    public Integer call() {
        PrintWriter out = commandLine().getOut();
        try (LabelRepository labels = options().repository()) {
            List<LabelVersion> versions = labels.versions();
            if (versions.isEmpty()) {
                out.println("No version is stored yet. labelcraft:publish stores the labels of the last training.");
                return 0;
            }
            new VersionTable(versions, labels.published(), labels.formerlyCurrent())
                    .lines()
                    .forEach(out::println);
            if (verify) {
                verify(labels);
                out.println("All " + versions.size() + " versions are as they were stored.");
            }
        }
        return 0;
    }

    private static void verify(LabelRepository labels) {
        List<DamagedFile> damaged = labels.verify();
        if (!damaged.isEmpty()) {
            throw new UserException("Stored versions are damaged; expected each file to match its checksum:"
                    + damaged.stream().map(VersionsCommand::line).collect(Collectors.joining())
                    + "\nMake a whole version current with labelcraft:rollback or labelcraft:publish"
                    + " -Dlabelcraft.publish.version=<id>, and restore the files from a copy.");
        }
    }

    private static String line(DamagedFile file) {
        return "\n  " + file.version() + ": " + file.file() + " " + file.fault();
    }
}
