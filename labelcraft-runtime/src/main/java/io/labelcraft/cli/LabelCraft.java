package io.labelcraft.cli;

import io.labelcraft.run.Version;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * {@code labelcraft init | train | compare | ablate | sweep | transfer | report | label | export | recommend | schedule}: the entry
 * point.
 */
@Command(
        name = "labelcraft",
        description = "Learns the labels of a recommender from raw feedback.",
        subcommands = {
            TrainCommand.class,
            CompareCommand.class,
            AblateCommand.class,
            SweepCommand.class,
            TransferCommand.class,
            ScheduleCommand.class,
            LabelCommand.class,
            ExportCommand.class,
            RecommendCommand.class,
            ReportCommand.class,
            InitCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = LabelCraft.VersionProvider.class)
public final class LabelCraft {

    private LabelCraft() {}

    /** Runs a command and exits with its code: 0 done, 1 the user can mend it, 2 wrong usage, 70 an internal failure. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        CommandLine commands = new CommandLine(new LabelCraft())
                .setOut(writer(out))
                .setErr(writer(err))
                .setExecutionExceptionHandler(new Failures());
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError e) {
            commands.getErr().println(Failures.MARK + Failures.outOfMemory(e));
            return Failures.USER;
        } catch (LinkageError e) {
            commands.getErr().println(Failures.MARK + Failures.notLinked(e));
            return Failures.INTERNAL;
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static final class VersionProvider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"LabelCraft " + Version.current()};
        }
    }
}
