package io.labelcraft.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of a night's labels.
 *
 * @param findings of all checks, in their order
 */
public record GateDecision(Outcome outcome, List<Finding> findings) {

    /** The file in a run's folder that a decision is kept in. */
    public static final String FILE = "gate.json";

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

    /** What people may want to know although nothing was decided by it. */
    public List<Finding> notes() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.NOTED)
                .toList();
    }

    /** The findings of one check. */
    public Stream<Finding> of(String check) {
        return findings.stream().filter(finding -> finding.check().equals(check));
    }

    /**
     * Writes the decision as JSON at one instant.
     *
     * @throws io.labelcraft.UserException if the file cannot be written
     */
    public void write(Path file) {
        GateFile.write(file, this);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws io.labelcraft.UserException if it cannot be read
     */
    public static GateDecision read(Path file) {
        return GateFile.read(file);
    }
}
