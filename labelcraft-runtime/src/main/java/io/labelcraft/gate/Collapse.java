package io.labelcraft.gate;

import static io.labelcraft.gate.Words.finding;

import io.labelcraft.ledger.Finding;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** Whether the labels, and the scores that a recommender learns from them, tell anything apart. */
record Collapse() implements Check {

    private static final double LEAST_DEVIATION = 1e-3;

    @Override
    public List<Finding> of(Candidate candidate) {
        double deviation = Math.sqrt(StatUtils.variance(candidate.labels().label()));
        return List.of(
                finding(
                        "collapse",
                        "labels",
                        deviation >= LEAST_DEVIATION,
                        deviation,
                        LEAST_DEVIATION,
                        "The labels have a standard deviation of %.2g; below %.2g they are one and the same for all rows.",
                        deviation,
                        LEAST_DEVIATION),
                finding(
                        "collapse",
                        "scores",
                        !candidate.run().collapsed(),
                        candidate.run().collapsed() ? 1 : 0,
                        0,
                        candidate.run().collapsed()
                                ? "The recommender that was trained on the labels gives the test users one score for all their"
                                        + " rows."
                                : "The recommender that was trained on the labels tells rows apart."));
    }
}
