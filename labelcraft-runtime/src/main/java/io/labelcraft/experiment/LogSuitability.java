package io.labelcraft.experiment;

import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.UserRows;
import io.labelcraft.evaluation.Evaluator;
import io.labelcraft.training.HoldOutUsers;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether labels can be learned from a log and measured on it, found out without training.
 *
 * @param faults what makes a run impossible
 * @param warnings what makes it worth little
 */
public record LogSuitability(List<String> faults, List<String> warnings) {

    /** With fewer users an interval says little. */
    private static final int FEW_USERS = 20;

    /** Counts users and looks at the columns of the test rows. */
    public static LogSuitability of(ModelSpec spec, FeedbackTable table) {
        List<String> faults = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        try {
            HoldOutUsers users = HoldOutUsers.of(spec, table);
            warnOfFew(
                    "hold-out",
                    users.rows().size(),
                    users.k(),
                    "Labels learn from their lists alone",
                    "training.k",
                    warnings);
        } catch (UserException e) {
            faults.add(e.getMessage());
        }
        try {
            Evaluator evaluator = new Evaluator(
                    List.of(),
                    UserRows.of(table, table.split().test()).rowsOfUsers(),
                    spec.evaluation().k());
            TestLists.requireUsers(evaluator, table);
            warnOfFew("test", evaluator.users(), evaluator.k(), "Intervals will be wide", "evaluation.k", warnings);
            Measurability.of(spec, table, evaluator)
                    .forEach(found -> warnings.add(found.what() + " cannot be measured: " + found.why() + "."));
        } catch (UserException e) {
            faults.add(e.getMessage());
        }
        return new LogSuitability(faults, warnings);
    }

    private static void warnOfFew(
            String part, int users, int k, String consequence, String setting, List<String> warnings) {
        if (users < FEW_USERS) {
            warnings.add("There are only " + users + " " + part + " users with more than " + k + " rows. " + consequence
                    + ". Give a longer log, a smaller " + setting + ", or another split.");
        }
    }
}
