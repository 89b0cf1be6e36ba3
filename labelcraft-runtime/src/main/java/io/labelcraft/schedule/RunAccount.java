package io.labelcraft.schedule;

import com.google.common.base.Stopwatch;
import io.labelcraft.UserException;
import io.labelcraft.ledger.HeldRun;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** How far a run at work is: kept in the ledger, and told to a listener. Used by one thread. */
final class RunAccount {

    private final HeldRun held;
    private final Retries retries;
    private final InstantSource clock;
    private final RunListener listener;
    private RunRecord run;
    private Stopwatch inPhase = Stopwatch.createStarted();

    RunAccount(HeldRun held, Retries retries, InstantSource clock, RunListener listener, RunRecord begun) {
        this.held = held;
        this.retries = retries;
        this.clock = clock;
        this.listener = listener;
        this.run = begun;
        listener.on(begun);
    }

    RunRecord run() {
        return run;
    }

    /** Notes what is to be recorded with the next phase, or with the end. */
    void note(RunRecord next) {
        run = next;
    }

    /** Records that the run is in a phase from now on. */
    void enter(RunPhase phase) {
        run = spent().in(phase);
        held.update(run);
        listener.on(run);
    }

    /** Makes sure that the run is still the one at work. */
    void renew() {
        held.renew();
    }

    /**
     * Records the end.
     *
     * @throws UserException if it cannot be recorded, with what the run came to
     */
    RunRecord end(RunState state, List<String> reasons) {
        run = spent().ended(state, clock.instant(), reasons);
        try {
            retries.of(this::recordEnd);
        } catch (UserException e) {
            throw new UserException(unrecorded(e), e);
        }
        listener.on(run);
        return run;
    }

    private RunRecord recordEnd() {
        held.end(run);
        return run;
    }

    private String unrecorded(UserException failure) {
        String why = run.reasons().stream()
                .filter(reason -> !reason.equals(failure.getMessage()))
                .map(reason -> ": " + reason)
                .collect(Collectors.joining());
        return "The run " + run.id() + " came to an end that cannot be recorded ("
                + run.state().text() + why + "). " + failure.getMessage()
                + " The next run records it as lost, and goes on from where it was.";
    }

    private RunRecord spent() {
        RunRecord spent = run.spent(run.phase(), inPhase.elapsed());
        inPhase = Stopwatch.createStarted();
        return spent;
    }
}
