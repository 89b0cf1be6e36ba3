package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of a night's labels.
 *
 * @param findings of all checks, in their order
 */
public record GateDecision(Outcome outcome, List<Finding> findings) {

    /** What becomes of the labels. */
    public enum Outcome {
        PUBLISH,
        /** They pass, and wait for somebody to publish them. */
        HOLD,
        REFUSE
    }

    public GateDecision {
        findings = List.copyOf(findings);
    }

    /** The findings for which the labels are refused. */
    public List<Finding> failures() {
        return findings.stream().filter(finding -> !finding.passed()).toList();
    }

    /** The sentences of {@link #failures}. */
    public List<String> reasons() {
        return failures().stream().map(Finding::sentence).toList();
    }

    /** The findings of one check. */
    public Stream<Finding> of(String check) {
        return findings.stream().filter(finding -> finding.check().equals(check));
    }
}
