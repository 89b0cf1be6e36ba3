package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.List;

/** Does the log still say of the past what it said? */
record HistoryCheck(double maxChanged) implements Check {

    private static final String NAME = "history";

    /** A fixed decimal rounding apart, two values are one. */
    private static final double ROUNDING = 1e-6;

    @Override
    public List<Finding> findings(Night night) {
        return night.compared(comparison -> List.of(finding(comparison)));
    }

    private Finding finding(Comparison comparison) {
        int shared = comparison.sharedRows().length;
        if (shared == 0) {
            return Finding.noted(
                    NAME,
                    "all",
                    Double.NaN,
                    "no row has the user, item and time of a published one, so the past cannot be compared");
        }
        long changed = changedRows(comparison, comparison.fields());
        double share = (double) changed / shared;
        return Finding.of(
                NAME,
                "all",
                share <= maxChanged,
                share,
                maxChanged,
                "the log's past changed in " + Figures.count(changed) + " of the " + Figures.count(shared)
                        + " rows that the published version has too, " + Figures.percent(share)
                        + mostChanged(comparison, changed) + "; the limit is " + Figures.percent(maxChanged));
    }

    private static String mostChanged(Comparison comparison, long changed) {
        if (changed == 0) {
            return "";
        }
        String name = "";
        long most = 0;
        for (ComparedField field : comparison.fields()) {
            long rows = changedRows(comparison, List.of(field));
            if (rows > most) {
                most = rows;
                name = field.name();
            }
        }
        return ", most often in " + name;
    }

    private static long changedRows(Comparison comparison, List<ComparedField> fields) {
        long changed = 0;
        for (int row : comparison.sharedRows()) {
            if (!comparison.matched().any(row, before -> fields.stream().allMatch(field -> same(field, before, row)))) {
                changed++;
            }
        }
        return changed;
    }

    private static boolean same(ComparedField field, int before, int row) {
        double expected = field.published()[before];
        double found = field.values()[row];
        return Math.abs(expected - found) <= ROUNDING * Math.max(Math.abs(expected), Math.abs(found));
    }
}
