package io.labelcraft.gate;

import io.labelcraft.gate.RunMetrics.ObjectiveChange;
import io.labelcraft.ledger.Finding;
import java.util.List;

/** Do recommendations serve the platform as well as with the published labels, on the same test users? */
record ObjectivesCheck(double tolerance) implements Check {

    private static final String NAME = "objectives";

    @Override
    public List<Finding> findings(Night night) {
        return night.metrics().objectiveChanges().stream().map(this::finding).toList();
    }

    private Finding finding(ObjectiveChange change) {
        double limit = -tolerance * Math.abs(change.published());
        String what = change.objective() + " is " + Figures.number(change.published() + change.difference()) + "; "
                + Figures.number(change.published()) + " with the published labels on the same users (difference "
                + Figures.number(change.difference()) + ", interval " + Figures.number(change.low()) + " to "
                + Figures.number(change.high()) + ")";
        if (Double.isNaN(change.high()) || Double.isNaN(limit)) {
            return Finding.noted(
                    NAME,
                    change.objective(),
                    Double.NaN,
                    change.objective() + " cannot be compared: too few test users");
        }
        String sentence = what + "; a loss of " + Figures.number(-limit) + " is tolerated";
        if (change.high() < limit) {
            return Finding.of(NAME, change.objective(), false, change.difference(), limit, sentence);
        }
        return change.difference() < limit
                ? new Finding(
                        NAME,
                        change.objective(),
                        Finding.Verdict.NOTED,
                        change.difference(),
                        limit,
                        sentence + ", and this may be chance")
                : Finding.of(NAME, change.objective(), true, change.difference(), limit, sentence);
    }
}
