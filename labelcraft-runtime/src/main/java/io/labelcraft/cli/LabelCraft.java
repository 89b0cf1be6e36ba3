package io.labelcraft.cli;

import io.labelcraft.run.Version;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** {@code labelcraft <command>}: the entry point. */
@Command(
        name = "labelcraft",
        description = "Learns the labels of a recommender from raw feedback.",
        subcommands = {
            DescribeCommand.class,
            ValidateCommand.class,
            TrainCommand.class,
            CompareCommand.class,
            AblateCommand.class,
            SweepCommand.class,
            TransferCommand.class,
            ScheduleCommand.class,
            RunsCommand.class,
            VersionsCommand.class,
            PublishCommand.class,
            RollbackCommand.class,
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

    /** Runs a command and exits with its code: 0 done, 1 the user can mend it, 2 wrong usage, 3 labels were refused or
     * held, 70 an internal failure. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        CommandLine commands = new CommandLine(new LabelCraft())
                .setOut(writer(out))
                .setErr(writer(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(LabelCraft::execute)
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

    private static int execute(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            if (command.getCommand() instanceof ModelCommand running) {
                running.options().parent().ifPresent(parent -> ParentWatch.over(parent, ParentWatch::halt));
            }
        }
        return new RunLast().execute(parsed);
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
