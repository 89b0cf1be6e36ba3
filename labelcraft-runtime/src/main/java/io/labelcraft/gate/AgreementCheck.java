package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is feedback still that of the users and items it stands beside? Shuffled feedback keeps every mean and every distribution;
 * only which items and users have more of it is lost.
 */
record AgreementCheck(double minAgreement) implements Check {

    private static final String NAME = "agreement";

    @Override
    public List<Finding> findings(Night night) {
        return night.compared(this::findings);
    }

    private List<Finding> findings(Comparison comparison) {
        NewestRows rows = NewestRows.of(comparison);
        return Stream.of(Grouping.byItem(comparison), Grouping.byUser(comparison))
                .flatMap(grouping -> findings(comparison, grouping, rows).stream())
                .toList();
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
