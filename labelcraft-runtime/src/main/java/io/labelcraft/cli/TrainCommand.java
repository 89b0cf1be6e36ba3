package io.labelcraft.cli;

import io.labelcraft.config.RunProperty;
import io.labelcraft.run.RunOutcome;
import io.labelcraft.run.RunRequest;
import io.labelcraft.run.TrainingRun;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: one run. */
@Command(
        name = "train",
        description = "Learns labels from a feedback log and compares them with fixed ones.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer>, HasRunOptions {

    @Spec
    private CommandSpec command;

    @Mixin
    private RunOptions options;

    @Option(names = "--force", description = "Trains even if nothing has changed since the last run.")
    private boolean force;

    @Option(names = "--resume", description = "Goes on from the last epoch of a run that was interrupted.")
    private boolean resume;

    @Override
    public RunOptions options() {
        return options;
    }

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        RunRequest request = options.request(
                force || Boolean.getBoolean(RunProperty.FORCE.key()),
                resume || Boolean.getBoolean(RunProperty.RESUME.key()));
        RunOutcome outcome = execute(request);
        new RunSummary(request.spec(), outcome).print(out, command.commandLine().getErr());
        return 0;
    }

    private RunOutcome execute(RunRequest request) {
        try (ConsoleProgress progress = ConsoleProgress.of(command.commandLine(), options)) {
            return new TrainingRun(progress, progress::log, Clock.systemUTC()).execute(request);
        }
    }
}
