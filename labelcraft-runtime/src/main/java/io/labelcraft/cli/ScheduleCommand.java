package io.labelcraft.cli;

import com.google.common.base.Throwables;
import io.labelcraft.UserException;
import io.labelcraft.config.RunProperty;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.run.RunRequest;
import io.labelcraft.run.TrainingRun;
import io.labelcraft.schedule.LabelSchedule;
import io.labelcraft.schedule.NightlyLabels;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code schedule}: a run by cron, each followed by its publication. */
@Command(
        name = "schedule",
        description = "Learns and publishes labels by the settings' cron expression, until it is stopped.",
        mixinStandardHelpOptions = true)
final class ScheduleCommand implements Callable<Integer>, HasRunOptions {

    @Spec
    private CommandSpec command;

    @Mixin
    private RunOptions options;

    @Option(names = "--once", description = "Fires once, now, and exits with the outcome.")
    private boolean once;

    @Override
    public RunOptions options() {
        return options;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunRequest request = options.request(false, false);
        Path repository = options.base()
                .resolve(request.spec().schedule().repository())
                .resolve(request.spec().model());
        ConsoleProgress progress = ConsoleProgress.of(command.commandLine(), options);
        TrainingRun run = new TrainingRun(progress, progress::log, Clock.systemUTC());
        NightlyLabels night = new NightlyLabels(run, request, repository, progress::say);
        if (once || Boolean.getBoolean(RunProperty.SCHEDULE_ONCE.key())) {
            fireOnce(request.spec().schedule(), night);
        } else {
            runUntilStopped(request.spec().schedule(), night, progress);
        }
        return 0;
    }

    private static void fireOnce(ScheduleSpec spec, NightlyLabels night) {
        try (LabelSchedule schedule = new LabelSchedule(spec, night, failure -> {})) {
            schedule.fireOnce().ifPresent(Throwables::throwIfUnchecked);
        }
    }

    private void runUntilStopped(ScheduleSpec spec, NightlyLabels night, ConsoleProgress progress)
            throws InterruptedException {
        try (LabelSchedule schedule = new LabelSchedule(spec, night, failure -> report(failure, progress))) {
            progress.say("First run at " + schedule.start() + ", cron '" + spec.cron() + "', " + spec.zone()
                    + ". Stop with Ctrl-C.");
            new CountDownLatch(1).await();
        }
    }

    /** The schedule goes on after a failed night; the operator reads why. */
    private void report(Optional<Throwable> failure, ConsoleProgress progress) {
        progress.close();
        failure.ifPresent(cause -> command.commandLine()
                .getErr()
                .println(Failures.MARK + "This run failed and the published labels stay as they are. "
                        + (cause instanceof UserException ? cause.getMessage() : cause.toString())));
    }
}
