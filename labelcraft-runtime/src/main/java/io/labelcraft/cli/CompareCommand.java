package io.labelcraft.cli;

import io.labelcraft.config.RunProperty;
import io.labelcraft.run.EvaluationOutcome;
import io.labelcraft.run.EvaluationRun;
import io.labelcraft.run.RunRequest;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code compare}: all methods over several seeds, with intervals. */
@Command(
        name = "compare",
        aliases = "evaluate",
        description = "Compares learned labels with fixed labels and controls over several seeds, with intervals.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer>, HasRunOptions {

    @Spec
    private CommandSpec command;

    @Mixin
    private RunOptions options;

    @Option(names = "--force", description = "Compares even if nothing has changed since the last time.")
    private boolean force;

    @Option(names = "--resume", description = "Goes on from where an interrupted comparison left off.")
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
        ConsoleProgress progress = new ConsoleProgress(out);
        EvaluationRun run = new EvaluationRun(progress, progress::log, Clock.systemUTC());
        EvaluationOutcome outcome = run.execute(request, options.again("evaluate"));
        outcome.evaluation()
                .ifPresentOrElse(
                        evaluation -> new EvaluationText(
                                        evaluation, request.spec().evaluation())
                                .lines()
                                .forEach(out::println),
                        () -> out.println(
                                "The evaluation is up to date: log, settings and version are those of the last"
                                        + " one. -Dlabelcraft.force=true evaluates all the same."));
        out.println("Files in " + outcome.folder() + ": evaluation.json and report.html.");
        return 0;
    }
}
