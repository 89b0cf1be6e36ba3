package io.labelcraft.gate;

import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a run's labels may take the place of the published ones, from the files of both and nothing else: the same
 * files give the same decision.
 *
 * <p>Safe for many threads. A decision holds both label tables in memory.
 */
public final class Gate {

    private final ScheduleSpec.Approval approval;
    private final List<Check> checks;

    public Gate(ScheduleSpec.Gate limits) {
        this.approval = limits.approval();
        this.checks = List.of(
                new RowsCheck(limits.minRowsShare(), limits.maxRefusedShare()),
                new FeedbackCheck(limits.maxRateChange()),
                new DriftCheck(limits.maxDrift(), limits.maxLabelDrift()),
                new UnseenCheck(limits.maxUnseenUsers(), limits.maxUnseenItems()),
                new CollapseCheck(),
                new HistoryCheck(limits.maxChangedShare()),
                new AgreementCheck(limits.minAgreement()),
                new OrderCheck(limits.minLabelOrder()),
                new ObjectivesCheck(limits.tolerance(), limits.balanceTolerance()));
    }

    /**
     * Decides on a run.
     *
     * @param run holds at least {@code labels.csv} and {@code metrics.json}
     * @param published the labels that readers have now; empty: none, and only what needs no comparison is looked at
     * @throws io.labelcraft.UserException if a file is missing or cannot be read
     */
    public GateDecision decide(Path run, Optional<LabelVersion> published) {
        LabelTable labels = new LabelVersion(run.getFileName().toString(), run).labels();
        return decide(new Night(
                labels,
                RunMetrics.read(run.resolve(RunMetrics.FILE)),
                published.map(version -> new Comparison(version.labels(), labels))));
    }

    GateDecision decide(Night night) {
        List<Finding> findings =
                checks.stream().flatMap(check -> check.findings(night).stream()).toList();
        boolean passed = findings.stream().allMatch(Finding::passed);
        return new GateDecision(passed ? outcomeOfGoodLabels() : GateDecision.Outcome.REFUSE, findings);
    }

    private GateDecision.Outcome outcomeOfGoodLabels() {
        return approval == ScheduleSpec.Approval.MANUAL ? GateDecision.Outcome.HOLD : GateDecision.Outcome.PUBLISH;
    }
}
