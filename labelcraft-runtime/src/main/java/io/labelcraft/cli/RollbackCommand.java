package io.labelcraft.cli;

import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import picocli.CommandLine.Command;

/** {@code rollback}: the version that was current before is so again. */
@Command(
        name = "rollback",
        description = "Makes that version of the labels current again which was before.",
        mixinStandardHelpOptions = true)
final class RollbackCommand extends ModelCommand {

    @Override
    public Integer call() {
        try (LabelRepository labels = options().repository()) {
            LabelVersion left = labels.current();
            LabelVersion current = labels.rollback();
            commandLine()
                    .getOut()
                    .println("Version " + current.id() + " is current again. Version " + left.id()
                            + " stays stored; labelcraft:publish -Dlabelcraft.publish.version=" + left.id()
                            + " returns to it.");
        }
        return 0;
    }
}
