package io.labelcraft.gate;

import static io.labelcraft.gate.Words.finding;

import io.labelcraft.ledger.Finding;
import java.util.ArrayList;
import java.util.List;

/** Whether each column of feedback, and the labels, are distributed as before. */
record Drift(double limit) implements Check {

    /** Of the labels, which are no feedback field. */
    static final String LABELS = "label";

    @Override
    public List<Finding> of(Candidate candidate) {
        List<Finding> findings = new ArrayList<>();
        candidate.predecessor().ifPresent(published -> {
            published.fields().forEach(field -> findings.add(of(field.name(), field.now(), field.before())));
            findings.add(
                    of(LABELS, candidate.labels().label(), published.labels().label()));
        });
        return findings;
    }

    private Finding of(String subject, double[] now, double[] before) {
        double index = PopulationStability.index(now, before);
        return finding(
                "drift",
                subject,
                index <= limit,
                index,
                limit,
                "The distribution of %s differs from that of the published version by a population stability index of %.3f; at"
                        + " most %.3g is accepted.",
                subject,
                index,
                limit);
    }
}
