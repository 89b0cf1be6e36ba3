package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Is feedback still that of the users and items it stands beside, and of the other feedback in its row? Shuffled feedback keeps
 * every mean and every distribution; only which items and users have more of it is lost and, where one field was shuffled, what
 * goes with it.
 */
record AgreementCheck(double minAgreement) implements Check {

    private static final String NAME = "agreement";

    @Override
    public List<Finding> findings(Night night) {
        return night.compared(this::findings);
    }

    private List<Finding> findings(Comparison comparison) {
        NewestRows rows = NewestRows.of(comparison);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(findings(comparison, Grouping.byItem(comparison), rows));
        findings.addAll(findings(comparison, Grouping.byUser(comparison), rows));
        FieldPair.all(comparison).filter(FieldPair::canTell).forEach(pair -> findings.add(finding(pair)));
        return findings;
    }

    private Finding finding(FieldPair pair) {
        double expected = pair.before().correlation();
        double found = pair.now().correlation();
        boolean failed = pair.now().isCertainlyBelow(minAgreement, pair.before());
        String sentence = pair.left() + " goes with " + pair.right() + " by a correlation of " + Figures.number(found)
                + " in the new rows, and by " + Figures.number(expected) + " in the published version";
        return Finding.of(
                NAME,
                pair.left() + " with " + pair.right(),
                !failed,
                found,
                minAgreement * expected,
                failed ? sentence + ": one of them stands in the wrong rows" : sentence);
    }

    private List<Finding> findings(Comparison comparison, Grouping grouping, NewestRows rows) {
        List<Finding> findings = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        for (ComparedField field : comparison.fields()) {
            FieldAgreement agreement = FieldAgreement.of(comparison, grouping, rows, field);
            if (agreement.canTell()) {
                findings.add(finding(field, grouping, agreement));
            } else {
                untold.add(field.name());
            }
        }
        if (!untold.isEmpty()) {
            findings.add(Finding.noted(
                    NAME,
                    grouping.plural(),
                    Double.NaN,
                    "too few new rows, or too little difference between " + grouping.plural()
                            + ", to tell whether feedback is still theirs: " + String.join(", ", untold)));
        }
        return findings;
    }

    private Finding finding(ComparedField field, Grouping grouping, FieldAgreement agreement) {
        double expected = agreement.before().correlation();
        double found = agreement.now().correlation();
        boolean failed = agreement.now().isCertainlyBelow(minAgreement, agreement.before());
        String sentence = "which " + grouping.plural() + " have more " + field.name()
                + " agrees with the published version by a correlation of " + Figures.number(found)
                + " in the new rows; its own newest rows agreed by " + Figures.number(expected) + " with those before";
        return Finding.of(
                NAME,
                field.name() + " (" + grouping.plural() + ")",
                !failed,
                found,
                minAgreement * expected,
                failed ? sentence + ": feedback stands beside the wrong " + grouping.plural() : sentence);
    }
}
