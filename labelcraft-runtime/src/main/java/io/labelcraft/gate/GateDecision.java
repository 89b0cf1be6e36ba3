package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.List;

/**
 * What is to become of labels.
 *
 * @param findings all that was looked at, whatever came of it
 */
public record GateDecision(Outcome outcome, List<Finding> findings) {

    public GateDecision {
        findings = List.copyOf(findings);
    }

    /** What is to become of labels. */
    public enum Outcome {
        /** They take the place of the published ones. */
        PUBLISH,
        /** They are stored, and somebody has to publish them. */
        HOLD,
        /** They are stored for people to look at, and the published ones stay. */
        REFUSE
    }

    /** Why labels are refused, as sentences; none if they are not. */
    public List<String> reasons() {
        return findings.stream()
                .filter(finding -> !finding.passed())
                .map(Finding::sentence)
                .toList();
    }
}
