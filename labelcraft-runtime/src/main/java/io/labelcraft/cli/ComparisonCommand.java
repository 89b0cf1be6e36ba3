package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RunProperty;
import io.labelcraft.run.ComparisonOutcome;
import io.labelcraft.run.ComparisonRun;
import io.labelcraft.run.ReportPage;
import io.labelcraft.run.RunRequest;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * A command that compares, and does nothing where nothing has changed.
 *
 * @param <T> what it finds out
 */
abstract class ComparisonCommand<T> extends ModelCommand {

    private final String goal;

    @Option(names = "--force", description = "Compares even if nothing has changed since the last time.")
    private boolean force;

    @Option(names = "--resume", description = "Goes on from where an interrupted comparison left off.")
    private boolean resume;

    /** @param goal of the Maven plugin that does the same */
    ComparisonCommand(String goal) {
        this.goal = goal;
    }

    abstract ComparisonRun<T> run(ConsoleProgress progress);

    /** What is printed of the result. */
    abstract List<String> lines(T result, ModelSpec spec);

    /** What to do with it. */
    abstract String next();

    @Override
    public final Integer call() {
        PrintWriter out = commandLine().getOut();
        RunRequest request = options()
                .request(
                        force || Boolean.getBoolean(RunProperty.FORCE.key()),
                        resume || Boolean.getBoolean(RunProperty.RESUME.key()));
        ComparisonOutcome<T> outcome = execute(request);
        outcome.result()
                .ifPresentOrElse(
                        result -> lines(result, request.spec()).forEach(out::println),
                        () -> out.println(
                                "The " + outcome.name() + " is up to date: log, settings and version are those of"
                                        + " the last one. -Dlabelcraft.force=true makes it all the same."));
        out.println();
        out.println("Report: " + outcome.folder().resolve(ReportPage.FILE));
        out.println("All numbers: " + outcome.folder().resolve(outcome.name() + ".json"));
        out.println("Next: " + next());
        return 0;
    }

    private ComparisonOutcome<T> execute(RunRequest request) {
        try (ConsoleProgress progress = ConsoleProgress.of(commandLine(), options())) {
            return run(progress).execute(request, options().again(goal));
        }
    }
}
