package io.labelcraft.cli;

import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rollback}: the version that was current before is so again. */
@Command(
        name = "rollback",
        description = "Makes that version of the labels current again which was before.",
        mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer>, HasRunOptions {

    @Spec
    private CommandSpec command;

    @Mixin
    private RunOptions options;

    @Override
    public RunOptions options() {
        return options;
    }

    @Override
    public Integer call() {
        try (LabelRepository labels = options.repository()) {
            LabelVersion left = labels.current();
            LabelVersion current = labels.rollback();
            command.commandLine()
                    .getOut()
                    .println("Version " + current.id() + " is current again. Version " + left.id()
                            + " stays stored; labelcraft:publish -Dlabelcraft.publish.version=" + left.id()
                            + " returns to it.");
        }
        return 0;
    }
}
