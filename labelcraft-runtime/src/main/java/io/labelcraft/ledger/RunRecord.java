package io.labelcraft.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as the ledger holds it. Plain data; no setting and no secret is part of it.
 *
 * @param id sorts by time; no two runs share one
 * @param node the machine and process that it ran on
 * @param scheduled when it was to begin
 * @param ended empty as long as it is at work
 * @param phase what it was at last
 * @param attempts how often it began, at least 1
 * @param durations of the phases it has been through
 * @param log what it learned from; empty if it did not come to that
 * @param version of the labels that it stored; empty if it stored none
 * @param objectives what its labels' lists come to on the test users, by objective
 * @param findings what was looked at before its labels could be published
 * @param reasons why it ended as it did, as sentences, the most important first
 */
public record RunRecord(
        String id,
        String model,
        String node,
        Instant scheduled,
        Instant started,
        Optional<Instant> ended,
        RunPhase phase,
        RunState state,
        int attempts,
        Map<RunPhase, Duration> durations,
        Optional<Log> log,
        Optional<String> version,
        Map<String, Double> objectives,
        List<Finding> findings,
        List<String> reasons) {

    public RunRecord {
        durations = durations.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(durations));
        objectives = Collections.unmodifiableMap(new LinkedHashMap<>(objectives));
        findings = List.copyOf(findings);
        reasons = List.copyOf(reasons);
    }

    /**
     * The log of a run.
     *
     * @param fingerprint SHA-256 over names and bytes of its files
     * @param rows accepted
     * @param refused rows
     */
    public record Log(String fingerprint, long rows, long refused) {}

    /** A run that begins. */
    public static RunRecord begin(RunId id, String model, String node, Instant scheduled) {
        return new RunRecord(
                id.toString(),
                model,
                node,
                scheduled,
                id.started(),
                Optional.empty(),
                RunPhase.INPUT,
                RunState.RUNNING,
                1,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** The same in its next phase, or again in one. */
    public RunRecord in(RunPhase next) {
        return with(next, state, ended, attempts, durations, log, version, objectives, findings, reasons);
    }

    /** The same with time that a phase took added to what it took before. */
    public RunRecord spent(RunPhase which, Duration time) {
        Map<RunPhase, Duration> all = new EnumMap<>(RunPhase.class);
        all.putAll(durations);
        all.merge(which, time, Duration::plus);
        return with(phase, state, ended, attempts, all, log, version, objectives, findings, reasons);
    }

    /** The same at one more attempt, with the reason why one more was needed. */
    public RunRecord again(String reason) {
        return with(phase, state, ended, attempts + 1, durations, log, version, objectives, findings, List.of(reason));
    }

    public RunRecord of(Log which) {
        return with(
                phase, state, ended, attempts, durations, Optional.of(which), version, objectives, findings, reasons);
    }

    public RunRecord stored(String versionId) {
        return with(
                phase, state, ended, attempts, durations, log, Optional.of(versionId), objectives, findings, reasons);
    }

    /** The same with what was measured of its labels. */
    public RunRecord measured(Map<String, Double> itsObjectives, List<Finding> itsFindings) {
        return with(phase, state, ended, attempts, durations, log, version, itsObjectives, itsFindings, reasons);
    }

    /** The same at its end, which is not before its start, whatever the clock says. */
    public RunRecord ended(RunState outcome, Instant when, List<String> why) {
        Instant end = when.isBefore(started) ? started : when;
        return with(phase, outcome, Optional.of(end), attempts, durations, log, version, objectives, findings, why);
    }

    private RunRecord with(
            RunPhase nextPhase,
            RunState nextState,
            Optional<Instant> nextEnded,
            int nextAttempts,
            Map<RunPhase, Duration> nextDurations,
            Optional<Log> nextLog,
            Optional<String> nextVersion,
            Map<String, Double> nextObjectives,
            List<Finding> nextFindings,
            List<String> nextReasons) {
        return new RunRecord(
                id,
                model,
                node,
                scheduled,
                started,
                nextEnded,
                nextPhase,
                nextState,
                nextAttempts,
                nextDurations,
                nextLog,
                nextVersion,
                nextObjectives,
                nextFindings,
                nextReasons);
    }
}
