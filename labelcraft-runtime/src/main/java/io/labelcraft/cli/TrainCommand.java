package io.labelcraft.cli;

import io.labelcraft.config.RunProperty;
import io.labelcraft.run.RunOutcome;
import io.labelcraft.run.RunRequest;
import io.labelcraft.run.TrainingRun;
import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code train}: one run. */
@Command(
        name = "train",
        description = "Learns labels from a feedback log and compares them with fixed ones.",
        mixinStandardHelpOptions = true)
final class TrainCommand extends ModelCommand {

    @Option(names = "--force", description = "Trains even if nothing has changed since the last run.")
    private boolean force;

    @Option(names = "--resume", description = "Goes on from the last epoch of a run that was interrupted.")
    private boolean resume;

    @Override
    public Integer call() {
        PrintWriter out = commandLine().getOut();
        RunRequest request = options()
                .request(
                        force || Boolean.getBoolean(RunProperty.FORCE.key()),
                        resume || Boolean.getBoolean(RunProperty.RESUME.key()));
        RunOutcome outcome = execute(request);
        new RunSummary(request.spec(), outcome).print(out, commandLine().getErr());
        return 0;
    }

    private RunOutcome execute(RunRequest request) {
        try (ConsoleProgress progress = ConsoleProgress.of(commandLine(), options())) {
            return new TrainingRun(progress, progress::log, Clock.systemUTC()).execute(request);
        }
    }
}
