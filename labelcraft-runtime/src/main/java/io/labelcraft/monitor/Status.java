package io.labelcraft.monitor;

import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.Finding;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the nightly job is at one moment.
 *
 * @param problem why nothing is known; empty if everything could be read
 * @param published id of the published version
 * @param versions oldest first
 * @param runs the latest first
 * @param nextFiring when a run is due next
 */
record Status(
        Instant now,
        Optional<String> problem,
        Optional<String> published,
        List<LabelVersion> versions,
        List<RunRecord> runs,
        Optional<Instant> nextFiring) {

    private static final String DRIFT = "drift";

    Status {
        versions = List.copyOf(versions);
        runs = List.copyOf(runs);
    }

    /** The run at work. */
    Optional<RunRecord> atWork() {
        return runs.stream().filter(run -> !run.state().terminal()).findFirst();
    }

    /** The latest run that came to an end of its own: one that another run made needless did not. */
    Optional<RunRecord> last() {
        return latest(run -> run.state().terminal() && run.state() != RunState.SKIPPED);
    }

    /** The latest run after which the published labels were those of its log. */
    Optional<RunRecord> lastSuccess() {
        return latest(run -> run.state() == RunState.PUBLISHED || run.state() == RunState.UNCHANGED);
    }

    Optional<RunRecord> last(RunState state) {
        return latest(run -> run.state() == state);
    }

    /** The latest run that measured its labels. */
    Optional<RunRecord> lastMeasured() {
        return latest(run -> run.state().terminal() && !run.objectives().isEmpty());
    }

    /** The latest run that was compared with published labels. */
    Optional<RunRecord> lastCompared() {
        return latest(run -> !drift(run).isEmpty());
    }

    private Optional<RunRecord> latest(Predicate<RunRecord> which) {
        return runs.stream().filter(which).findFirst();
    }

    /** How far fields and labels have moved, by field. */
    static List<Finding> drift(RunRecord run) {
        return run.findings().stream()
                .filter(finding -> finding.check().equals(DRIFT) && Double.isFinite(finding.value()))
                .toList();
    }
}
