package io.labelcraft.gate;

import static io.labelcraft.gate.Words.finding;

import io.labelcraft.ledger.Finding;
import io.labelcraft.run.MeasuredRun.AgainstPublished;
import java.util.List;

/** Whether lists by the learned labels serve each objective as well as those by the published labelling model on the same log. */
record ObjectiveLosses(double tolerance) implements Check {

    @Override
    public List<Finding> of(Candidate candidate) {
        return candidate.run().againstPublished().stream().map(this::of).toList();
    }

    /** Refused is what is worse for certain: chance alone would else refuse one good night in two. */
    private Finding of(AgainstPublished objective) {
        double scale = Math.abs(objective.published());
        double change = objective.difference().mean() / scale;
        double atBest = objective.difference().interval().high() / scale;
        return finding(
                "objective",
                objective.name(),
                !(atBest < -tolerance),
                change,
                -tolerance,
                "The objective %s is %.4g with these labels and %.4g with the published labelling model on the same log: %+.1f %%,"
                        + " %+.1f %% at best; a loss of %.1f %% for certain is not accepted.",
                objective.name(),
                objective.published() + objective.difference().mean(),
                objective.published(),
                100 * change,
                100 * atBest,
                100 * tolerance);
    }
}
