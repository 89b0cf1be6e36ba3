package io.labelcraft.cli;

import io.labelcraft.UserException;
import io.labelcraft.config.ExaminedSettings;
import io.labelcraft.run.Validation;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.lang3.Strings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code validate}: whether a run would find everything in order. */
@Command(
        name = "validate",
        description = "Checks the settings and the feedback log, and trains nothing.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer>, HasRunOptions {

    @Spec
    private CommandSpec command;

    @Mixin
    private RunOptions options;

    @Option(names = "--without-data", description = "Looks at the settings alone.")
    private boolean withoutData;

    @Override
    public RunOptions options() {
        return options;
    }

    @Override
    public Integer call() {
        ExaminedSettings settings = options.examine();
        Validation validation = withoutData
                ? Validation.ofSettings(settings)
                : Validation.of(settings, options.base(), Clock.systemUTC());
        validation
                .warnings()
                .forEach(warning -> command.commandLine().getErr().println(ConsoleProgress.WARNING + warning));
        refuse(validation.faults());
        String model = settings.spec().model();
        command.commandLine()
                .getOut()
                .println(
                        validation.log().isEmpty()
                                ? model + ": the settings fit."
                                : model + ": settings and log fit: " + validation.log() + ".");
        return 0;
    }

    private static void refuse(List<String> faults) {
        if (faults.size() == 1) {
            throw new UserException(Strings.CS.appendIfMissing(faults.get(0), "."));
        }
        if (!faults.isEmpty()) {
            throw new UserException("There are " + faults.size() + " faults:\n  " + String.join("\n  ", faults));
        }
    }
}
