package io.labelcraft.gate;

import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.config.ScheduleSpec.Approval;
import io.labelcraft.gate.GateDecision.Outcome;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.ledger.Finding;
import io.labelcraft.run.MeasuredRun;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether the labels of a run may take the place of the published ones. The same run and the same published labels always
 * give the same decision.
 *
 * <p>Each check is to find what the others cannot: rates and drift look at one column at a time, history and agreement at what
 * belongs together, objectives at the outcome.
 */
public final class Gate {

    private final ScheduleSpec.Gate limits;

    public Gate(ScheduleSpec.Gate limits) {
        this.limits = limits;
    }

    /**
     * Looks at labels and at what was measured of them.
     *
     * @param labels of the run
     * @param published empty if nothing is published yet: then only what the labels say of themselves is looked at
     */
    public GateDecision decide(LabelTable labels, MeasuredRun run, Optional<LabelTable> published) {
        Candidate candidate = new Candidate(labels, run, published.map(table -> new Predecessor(labels, table)));
        List<Finding> findings =
                checks().stream().flatMap(check -> check.of(candidate).stream()).toList();
        if (findings.stream().anyMatch(finding -> !finding.passed())) {
            return new GateDecision(Outcome.REFUSE, findings);
        }
        return new GateDecision(limits.approval() == Approval.MANUAL ? Outcome.HOLD : Outcome.PUBLISH, findings);
    }

    private List<Check> checks() {
        return List.of(
                new RowCounts(limits.minRowsShare(), limits.maxRefusedShare()),
                new FeedbackRates(limits.maxRateChange()),
                new Drift(limits.maxDrift()),
                new UnseenIds(limits.maxUnseenUsers(), limits.maxUnseenItems()),
                new Collapse(),
                new History(),
                new Agreement(limits.minAgreement()),
                new ObjectiveLosses(limits.tolerance()));
    }
}
