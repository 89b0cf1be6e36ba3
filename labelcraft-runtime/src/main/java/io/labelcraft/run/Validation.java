package io.labelcraft.run;

import io.labelcraft.UserException;
import io.labelcraft.config.ExaminedSettings;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.LogPlausibility;
import io.labelcraft.data.RefusedRow;
import io.labelcraft.experiment.LogSuitability;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            List<String> warnings = new ArrayList<>(settings.doubts());
            warnings.add("No feedback log is given, so only the settings were looked at. Name one with"
                    + " -Dlabelcraft.data=<path>, or set labelcraft.data.path in labelcraft.conf.");
            return new Validation(settings.faults(), warnings, "");
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
        warnings.addAll(refused(table));
        if (!faults.isEmpty()) {
            return new Validation(faults, warnings, "");
        }
        warnings.addAll(LogPlausibility.warnings(settings.spec(), table, clock.millis()));
        LogSuitability suitability = LogSuitability.of(settings.spec(), table);
        warnings.addAll(suitability.warnings());
        return new Validation(suitability.faults(), warnings, table.describe());
    }

    private static List<String> refused(FeedbackTable table) {
        List<String> warnings = new ArrayList<>();
        table.summary()
                .refused()
                .forEach((reason, rows) -> warnings.add(String.format(
                        Locale.ROOT,
                        "%,d of %,d rows are refused: %s%s.",
                        rows,
                        table.summary().read(),
                        reason,
                        example(table, reason))));
        return warnings;
    }

    private static String example(FeedbackTable table, String reason) {
        return table.summary().examples().stream()
                .filter(row -> row.reason().equals(reason))
                .findFirst()
                .map(RefusedRow::place)
                .map(place -> ", e.g. in " + place)
                .orElse("");
    }
}
