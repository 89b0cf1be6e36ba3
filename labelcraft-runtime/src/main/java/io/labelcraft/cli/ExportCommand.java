package io.labelcraft.cli;

import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.ExportedLabels;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.mahout.LabelDataModel;
import io.labelcraft.mahout.PreferenceFile;
import io.labelcraft.run.RunFile;
import io.labelcraft.run.RunRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export}: the labels of the last run for other programs. */
@Command(
        name = "export",
        description = "Writes the labels of the last training for other programs.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends ModelCommand {

    @Option(
            names = "--format",
            defaultValue = "csv",
            paramLabel = "<name>",
            description = "csv or parquet: user, item, time and label; mahout: user,item,value without a header."
                    + " Default: csv.")
    private String format;

    @Option(
            names = "--to",
            paramLabel = "<file>",
            description = "Where the labels go. Default: a file in the folder export of the model's folder.")
    private Path to;

    @Override
    public Integer call() {
        ExportFormat wanted = ExportFormat.named(format);
        RunRequest request = options().request(false, false);
        Path target = to == null
                ? request.folder().resolve("export").resolve(wanted.fileName())
                : options().base().resolve(to);
        LabelTable labels = LabelTable.read(request.folder().resolve(RunFile.LABELS.fileName()));
        PrintWriter out = commandLine().getOut();
        switch (wanted) {
            case CSV -> {
                new ExportedLabels(labels).writeCsv(target);
                out.println(exported(labels, target));
            }
            case PARQUET -> {
                new ExportedLabels(labels).writeParquet(target);
                out.println(exported(labels, target));
            }
            case MAHOUT ->
                preferences(labels, request.spec().mahout().combine(), target).forEach(out::println);
        }
        return 0;
    }

    private static String exported(LabelTable labels, Path target) {
        return String.format(Locale.ROOT, "Exported %,d labels to %s.", labels.rows(), target);
    }

    private static List<String> preferences(LabelTable labels, Combine combine, Path target) {
        List<Path> written = PreferenceFile.write(LabelDataModel.of(labels, combine), target);
        String line = String.format(
                Locale.ROOT,
                "Exported the preferences of %,d users for %,d items to %s; of several labels of a pair: %s.",
                labels.users().size(),
                labels.items().size(),
                target,
                combine.name().toLowerCase(Locale.ROOT));
        if (written.size() == 1) {
            return List.of(line);
        }
        return List.of(
                line,
                "Mahout knows integer ids alone; which id is which stands in "
                        + written.stream().skip(1).map(Path::toString).collect(Collectors.joining(" and ")) + ".");
    }
}
