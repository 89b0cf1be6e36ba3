package io.labelcraft.gate;

import io.labelcraft.gate.RunMetrics.BalanceChange;
import io.labelcraft.gate.RunMetrics.ObjectiveChange;
import io.labelcraft.ledger.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Do recommendations serve the platform as well as with the published labels, on the same test users? Two trainings on one log
 * strike different balances, each a gain of one objective for a loss of another, so all together have to hold more closely than
 * each by itself.
 *
 * @param tolerance share of an objective that may be lost
 * @param balanceTolerance the same of all objectives together
 */
record ObjectivesCheck(double tolerance, double balanceTolerance) implements Check {

    private static final String NAME = "objectives";
    private static final String BALANCE = "balance";

    @Override
    public List<Finding> findings(Night night) {
        List<Finding> findings = new ArrayList<>();
        night.metrics().balanceChange().ifPresent(change -> findings.add(balance(change)));
        night.metrics().objectiveChanges().forEach(change -> findings.add(objective(change)));
        return findings;
    }

    private Finding balance(BalanceChange change) {
        String sentence = "all objectives together changed by " + Figures.percent(change.mean())
                + " against the published labels on the same users (interval " + Figures.percent(change.low()) + " to "
                + Figures.percent(change.high()) + "); a loss of " + Figures.percent(balanceTolerance)
                + " is tolerated";
        return finding(BALANCE, change.mean(), change.high(), -balanceTolerance, sentence);
    }

    private Finding objective(ObjectiveChange change) {
        double limit = -tolerance * Math.abs(change.published());
        String sentence = change.objective() + " is " + Figures.number(change.published() + change.difference())
                + "; " + Figures.number(change.published())
                + " with the published labels on the same users (difference "
                + Figures.number(change.difference()) + ", interval " + Figures.number(change.low()) + " to "
                + Figures.number(change.high()) + "); a loss of " + Figures.number(-limit) + " is tolerated";
        return finding(change.objective(), change.difference(), change.high(), limit, sentence);
    }

    private static Finding finding(String subject, double value, double high, double limit, String sentence) {
        if (Double.isNaN(high) || Double.isNaN(limit)) {
            return Finding.noted(NAME, subject, Double.NaN, subject + " cannot be compared: too few test users");
        }
        if (high < limit) {
            return Finding.of(NAME, subject, false, value, limit, sentence);
        }
        return value < limit
                ? new Finding(NAME, subject, Finding.Verdict.NOTED, value, limit, sentence + ", and this may be chance")
                : Finding.of(NAME, subject, true, value, limit, sentence);
    }
}
