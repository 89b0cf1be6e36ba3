package io.labelcraft.cli;

import io.labelcraft.config.RunProperty;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.ledger.RunInWords;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.run.RunRequest;
import io.labelcraft.schedule.NightlyLabels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code schedule}: the nightly job by cron, or once. */
@Command(
        name = "schedule",
        description = {
            "Learns labels by the settings' cron expression until it is stopped, and publishes those that pass the gate.",
            "With --once it exits with 0 if they are published or nothing had changed, 3 if they are refused or held, 1 if the run"
                    + " failed."
        },
        mixinStandardHelpOptions = true)
final class ScheduleCommand extends ModelCommand {

    private static final int NOT_PUBLISHED = 3;

    @Option(names = "--once", description = "Runs once, now, and exits with the outcome.")
    private boolean once;

    @Override
    public Integer call() throws InterruptedException {
        boolean fireOnce = once || Boolean.getBoolean(RunProperty.SCHEDULE_ONCE.key());
        RunRequest request = options().request(false, false);
        ConsoleProgress progress = ConsoleProgress.of(commandLine(), options());
        try (progress;
                StopSignal signal = StopSignal.listen();
                NightlyLabels nights = NightlyLabels.of(request, new ConsoleRuns(progress, fireOnce))) {
            signal.passTo(nights::stop);
            if (fireOnce) {
                return exitCode(nights.runOnce());
            }
            ScheduleSpec spec = request.spec().schedule();
            progress.say("First run at " + nights.start() + ", cron '" + spec.cron() + "', " + spec.zone()
                    + ". Stop with Ctrl-C.");
            nights.statusPage()
                    .ifPresent(page -> progress.say("Status page at " + page + ", metrics at " + page + "metrics"));
            signal.await();
            return 0;
        }
    }

    private int exitCode(RunRecord run) {
        return switch (run.state()) {
            case PUBLISHED, UNCHANGED -> 0;
            case REFUSED, HELD -> failed(run, NOT_PUBLISHED);
            case RUNNING, FAILED, SKIPPED, LOST -> failed(run, Failures.USER);
        };
    }

    private int failed(RunRecord run, int exitCode) {
        commandLine()
                .getErr()
                .println(Failures.MARK + "Run " + run.id() + ": " + String.join(" ", new RunInWords(run).lines()));
        return exitCode;
    }
}
