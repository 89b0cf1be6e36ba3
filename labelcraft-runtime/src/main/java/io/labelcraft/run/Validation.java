package io.labelcraft.run;

import io.labelcraft.UserException;
import io.labelcraft.config.ExaminedSettings;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.LogPlausibility;
import io.labelcraft.experiment.LogSuitability;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a run would find settings and log in order. Trains nothing and loads no tensor library.
 *
 * @param faults what would stop a run
 * @param warnings what would make it worth little
 * @param log the log in a line; empty if it was not read, or not to its end
 */
public record Validation(List<String> faults, List<String> warnings, String log) {

    /** Looks at the settings alone. */
    public static Validation ofSettings(ExaminedSettings settings) {
        return new Validation(settings.faults(), settings.doubts(), "");
    }

    /**
     * Looks at the log as well, as far as the settings' faults allow.
     *
     * @param base the folder that the log's path is relative to
     */
    public static Validation of(ExaminedSettings settings, Path base, Clock clock) {
        if (!settings.logKnown()) {
            return ofSettings(settings);
        }
        if (settings.spec().data().path().isBlank()) {
            List<String> faults = new ArrayList<>(settings.faults());
            faults.add(
                    "No feedback log is given. Name one with -Dlabelcraft.data=<path>, or set labelcraft.data.path in"
                            + " labelcraft.conf; where there is none, -Dlabelcraft.validate.data=false looks at the settings alone.");
            return new Validation(faults, settings.doubts(), "");
        }
        List<String> faults = new ArrayList<>(settings.faults());
        FeedbackTable table;
        try {
            table = FeedbackReader.read(settings.spec(), base);
        } catch (UserException e) {
            faults.add(e.getMessage());
            return new Validation(faults, settings.doubts(), "");
        }
        List<String> warnings = new ArrayList<>(settings.doubts());
        warnings.addAll(table.summary().refusals());
        if (!faults.isEmpty()) {
            return new Validation(faults, warnings, "");
        }
        warnings.addAll(LogPlausibility.warnings(settings.spec(), table, clock.millis()));
        LogSuitability suitability = LogSuitability.of(settings.spec(), table);
        warnings.addAll(suitability.warnings());
        return new Validation(suitability.faults(), warnings, table.describe());
    }
}
