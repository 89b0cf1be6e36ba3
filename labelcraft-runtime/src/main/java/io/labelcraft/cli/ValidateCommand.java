package io.labelcraft.cli;

import io.labelcraft.UserException;
import io.labelcraft.config.ExaminedSettings;
import io.labelcraft.run.Validation;
import io.labelcraft.schedule.NightlyCron;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.Strings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code validate}: whether a run would find everything in order. */
@Command(
        name = "validate",
        description = "Checks the settings and the feedback log, and trains nothing.",
        mixinStandardHelpOptions = true)
final class ValidateCommand extends ModelCommand {

    @Option(names = "--without-data", description = "Looks at the settings alone.")
    private boolean withoutData;

    @Override
    public Integer call() {
        ExaminedSettings settings = options().examine();
        Validation validation = withoutData
                ? Validation.ofSettings(settings)
                : Validation.of(settings, options().base(), Clock.systemUTC());
        validation.warnings().forEach(warning -> commandLine().getErr().println(ConsoleProgress.WARNING + warning));
        List<String> faults = new ArrayList<>(validation.faults());
        cronFault(settings).ifPresent(faults::add);
        refuse(faults);
        String model = settings.spec().model();
        commandLine()
                .getOut()
                .println(
                        validation.log().isEmpty()
                                ? model + ": the settings fit."
                                : model + ": settings and log fit: " + validation.log() + ".");
        return 0;
    }

    /** What only the scheduler's library can tell; nothing where the settings have faults that may be its cause. */
    private static Optional<String> cronFault(ExaminedSettings settings) {
        if (!settings.faults().isEmpty()) {
            return Optional.empty();
        }
        try {
            NightlyCron.of(settings.spec().schedule());
            return Optional.empty();
        } catch (UserException e) {
            return Optional.of(e.getMessage());
        }
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
