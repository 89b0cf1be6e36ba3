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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /**
     * Runs.
     *
     * @param scheduled when it was to begin
     * @return what it came to, in a terminal state
     * @throws io.labelcraft.UserException if not even the ledger can be written
     */
    RunRecord run(Instant scheduled) {
        Retries retries = new Retries(new BackOff(request.spec().schedule().retry()), stop);
        RunRecord begun = RunRecord.begin(
                retries.of(this::nextId), request.spec().model(), ThisProcess.asOwnerAmongMachines(), scheduled);
        Optional<HeldRun> held = retries.of(() -> ledger.begin(begun));
        if (held.isEmpty()) {
            return skipped(begun);
        }
        try (HeldRun own = held.get()) {
            return new RunAtWork(this, new RunAccount(own, retries, clock, listener, begun)).run();
        }
    }

    private RunId nextId() {
        return RunId.after(ledger.newest(1).stream().findFirst(), clock.instant());
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
