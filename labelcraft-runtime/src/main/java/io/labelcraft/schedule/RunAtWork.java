package io.labelcraft.schedule;

import com.google.common.base.Stopwatch;
import com.google.common.base.Throwables;
import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.gate.Gate;
import io.labelcraft.gate.GateDecision;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.HeldRun;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import io.labelcraft.ledger.RunTakenOverException;
import io.labelcraft.run.RunOutcome;
import io.labelcraft.run.TrainingRun;
import io.labelcraft.run.VersionMetrics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run, from its beginning to its end. Used once, by one thread. */
final class RunAtWork {

    private static final Logger LOG = LoggerFactory.getLogger(RunAtWork.class);

    private final NightlyRun night;
    private final ModelSpec spec;
    private final ScheduleSpec schedule;
    private final HeldRun held;
    private final Deadline deadline;
    private final BackOff backOff;
    private final InputCheck input;
    private RunRecord run;
    private Stopwatch inPhase = Stopwatch.createStarted();

    RunAtWork(NightlyRun night, HeldRun held, RunRecord begun) {
        this.night = night;
        this.spec = night.request().spec();
        this.schedule = spec.schedule();
        this.held = held;
        this.run = begun;
        this.deadline = new Deadline(night.listener(), night.stop(), schedule.timeLimit());
        this.backOff = new BackOff(schedule.retry());
        this.input = new InputCheck(spec.data(), night.request().base(), schedule.input(), night.clock());
    }

    RunRecord run() {
        night.listener().on(run);
        try {
            Path folder = learn();
            return publish(folder);
        } catch (RunTakenOverException e) {
            LOG.warn("run={} {}", run.id(), e.getMessage());
            return run.ended(RunState.LOST, night.clock().instant(), List.of(e.getMessage()));
        } catch (UserException | RunEndedException e) {
            return end(RunState.FAILED, List.of(e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.error("run={} failed", run.id(), e);
            end(RunState.FAILED, List.of("Something in LabelCraft itself went wrong: " + Throwables.getRootCause(e)));
            throw e;
        }
    }

    /** Tries until it succeeds, nothing is left to hope for, or the time is over. */
    private Path learn() {
        while (true) {
            try {
                return learnOnce();
            } catch (UserException e) {
                if (!e.mayPass() || !backOff.again(run.attempts())) {
                    throw e;
                }
                enter(RunPhase.INPUT, run.again(e.getMessage()));
                deadline.await(backOff.after(run.attempts() - 1));
            }
        }
    }

    private Path learnOnce() {
        enter(RunPhase.INPUT, run);
        input.beforeReading();
        Optional<LabelVersion> published = night.repository().published();
        RunOutcome outcome = new TrainingRun(deadline, this::read, night.clock())
                .execute(night.request().after(published).resuming());
        return outcome.folder();
    }

    private void read(FeedbackTable table) {
        night.listener().on(table);
        input.afterReading(table);
        deadline.check();
        enter(
                RunPhase.TRAINING,
                run.of(new RunRecord.Log(
                        table.summary().fingerprint(),
                        table.rows(),
                        table.summary().refusedRows())));
    }

    private RunRecord publish(Path folder) {
        if (night.repository().isCurrent(folder)) {
            LabelVersion current = night.repository().current();
            run = run.stored(current.id()).measured(VersionMetrics.read(folder).objectives(), List.of());
            return end(
                    RunState.UNCHANGED,
                    List.of("The published version " + current.id() + " came from the same log and settings."));
        }
        GateDecision decision = decide(folder);
        enter(RunPhase.PUBLICATION, run);
        LabelVersion version = stored(folder);
        run = run.stored(version.id());
        RunRecord ended =
                switch (decision.outcome()) {
                    case REFUSE -> end(RunState.REFUSED, decision.reasons());
                    case HOLD ->
                        end(
                                RunState.HELD,
                                List.of("The labels passed, and wait for labelcraft:publish"
                                        + " -Dlabelcraft.publish.version=" + version.id() + "."));
                    case PUBLISH -> {
                        held.renew();
                        night.repository().makeCurrent(version.id());
                        yield end(RunState.PUBLISHED, List.of());
                    }
                };
        prune();
        return ended;
    }

    private GateDecision decide(Path folder) {
        enter(RunPhase.GATE, run);
        Gate gate = new Gate(schedule.gate());
        GateDecision decision = night.repository().published().isEmpty()
                ? gate.decide(folder, Optional.empty())
                : night.repository().read(published -> gate.decide(folder, Optional.of(published)));
        run = run.measured(VersionMetrics.read(folder).objectives(), decision.findings());
        return decision;
    }

    /** Labels that were stored before, by a run that was refused or died, are not stored again. */
    private LabelVersion stored(Path folder) {
        return night.repository().storedLast(folder).orElseGet(() -> night.repository()
                .add(folder));
    }

    private void prune() {
        try {
            night.repository().prune(schedule.keep().versions());
            night.ledger().prune(schedule.keep().runs());
        } catch (UserException e) {
            LOG.warn("run={} {}", run.id(), e.getMessage());
        }
    }

    private void enter(RunPhase phase, RunRecord next) {
        run = spent(next).in(phase);
        held.update(run);
        night.listener().on(run);
    }

    private RunRecord end(RunState state, List<String> reasons) {
        run = spent(run).ended(state, night.clock().instant(), reasons);
        held.end(run);
        night.listener().on(run);
        return run;
    }

    private RunRecord spent(RunRecord of) {
        RunRecord spent = of.spent(run.phase(), inPhase.elapsed());
        inPhase = Stopwatch.createStarted();
        return spent;
    }
}
