package io.labelcraft.schedule;

import io.labelcraft.files.ThisProcess;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.ledger.HeldRun;
import io.labelcraft.ledger.RunId;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import io.labelcraft.run.RunRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * The nightly job: learns labels from the log, asks the gate, and stores them, published or not. Each call is one run with an id of
 * its own and one entry in the ledger. Whatever fails, the published labels stay as they are.
 *
 * <p>Calls may come from several threads and processes; all but one of them at a time are skipped.
 *
 * @param request settings and folders of the run
 * @param listener hears what the run does, on its thread
 * @param stop asks it to end early
 */
record NightlyRun(
        RunRequest request,
        LabelRepository repository,
        RunLedger ledger,
        Clock clock,
        RunListener listener,
        Stop stop) {

    /** While it may be that the run at work is dead. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /**
     * Runs. Where another run is at work on another machine, waits for its next sign of life: where none comes, its machine died, and
     * this run takes its place.
     *
     * @param scheduled when it was to begin
     * @return what it came to, in a terminal state
     * @throws io.labelcraft.UserException if not even the ledger can be written
     */
    RunRecord run(Instant scheduled) {
        Retries retries = new Retries(new BackOff(request.spec().schedule().retry()), stop);
        Optional<Instant> heldUntil = retries.of(ledger::heldUntil);
        RunRecord begun = next(retries, scheduled);
        Optional<HeldRun> held = hold(retries, begun);
        while (held.isEmpty() && mayBeDead(retries, heldUntil) && !stop.await(BETWEEN_LOOKS)) {
            begun = next(retries, scheduled);
            held = hold(retries, begun);
        }
        if (held.isEmpty()) {
            return skipped(begun);
        }
        try (HeldRun own = held.get();
                MDC.MDCCloseable unused = MDC.putCloseable("run", begun.id())) {
            return new RunAtWork(this, new RunAccount(own, retries, clock, listener, begun)).run();
        }
    }

    /** Whether a run that was to begin then has come to an end of its own. */
    boolean hasEnded(Instant scheduled) {
        return ledger.newest(Integer.MAX_VALUE).stream()
                .filter(run -> run.scheduled().equals(scheduled))
                .anyMatch(run -> run.state().terminal() && run.state() != RunState.LOST);
    }

    /** Whether the run at work has given no sign of life since it was held until then. */
    private boolean mayBeDead(Retries retries, Optional<Instant> heldUntil) {
        return heldUntil.isPresent() && retries.of(ledger::heldUntil).equals(heldUntil);
    }

    private RunRecord next(Retries retries, Instant scheduled) {
        RunId id = retries.of(() -> RunId.after(ledger.newest(1).stream().findFirst(), clock.instant()));
        return RunRecord.begin(id, request.spec().model(), ThisProcess.asOwnerAmongMachines(), scheduled);
    }

    private Optional<HeldRun> hold(Retries retries, RunRecord begun) {
        return retries.of(() -> ledger.begin(begun));
    }

    private RunRecord skipped(RunRecord begun) {
        RunRecord skipped = begun.ended(
                RunState.SKIPPED,
                clock.instant(),
                List.of("Another run is at work: "
                        + ledger.newest(1).stream()
                                .map(RunRecord::id)
                                .findFirst()
                                .orElse("") + ". It will do."));
        ledger.record(skipped);
        listener.on(skipped);
        return skipped;
    }
}
