package io.labelcraft.schedule;

import com.google.common.base.Throwables;
import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.gate.Gate;
import io.labelcraft.gate.GateDecision;
import io.labelcraft.labels.LabelVersion;
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

    /** What a run comes to, and why. */
    private record Ending(RunState state, List<String> reasons) {}

    private final NightlyRun night;
    private final ModelSpec spec;
    private final ScheduleSpec schedule;
    private final RunAccount account;
    private final Deadline deadline;
    private final BackOff backOff;
    private final InputCheck input;

    RunAtWork(NightlyRun night, RunAccount account) {
        this.night = night;
        this.spec = night.request().spec();
        this.schedule = spec.schedule();
        this.account = account;
        this.deadline = new Deadline(night.listener(), night.stop(), schedule.timeLimit());
        this.backOff = new BackOff(schedule.retry());
        this.input = new InputCheck(spec.data(), night.request().base(), schedule.input(), night.clock());
    }

    RunRecord run() {
        try {
            Ending ending = tried();
            RunRecord ended = account.end(ending.state(), ending.reasons());
            if (ended.state() != RunState.FAILED) {
                prune();
            }
            return ended;
        } catch (RunTakenOverException e) {
            LOG.warn("run={} {}", account.run().id(), e.getMessage());
            return account.run().ended(RunState.LOST, night.clock().instant(), List.of(e.getMessage()));
        }
    }

    private Ending tried() {
        try {
            return patiently();
        } catch (UserException | RunEndedException e) {
            return new Ending(RunState.FAILED, List.of(e.getMessage()));
        } catch (RunTakenOverException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.error("run={} failed", account.run().id(), e);
            account.end(
                    RunState.FAILED,
                    List.of("Something in LabelCraft itself went wrong: " + Throwables.getRootCause(e)));
            throw e;
        }
    }

    /** Tries until it succeeds, nothing is left to hope for, or the time is over. */
    private Ending patiently() {
        while (true) {
            try {
                return publish(learn());
            } catch (UserException e) {
                RunRecord run = account.run();
                if (!e.mayPass() || !backOff.again(run.attempts())) {
                    throw e;
                }
                account.note(run.again(e.getMessage()));
                account.enter(RunPhase.INPUT);
                deadline.await(backOff.after(run.attempts()));
            }
        }
    }

    private Path learn() {
        account.enter(RunPhase.INPUT);
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
        account.note(account.run()
                .of(new RunRecord.Log(
                        table.summary().fingerprint(),
                        table.rows(),
                        table.summary().refusedRows())));
        account.enter(RunPhase.TRAINING);
    }

    private Ending publish(Path folder) {
        if (night.repository().isCurrent(folder)) {
            LabelVersion current = night.repository().current();
            account.note(account.run()
                    .stored(current.id())
                    .measured(VersionMetrics.read(folder).objectives(), List.of()));
            return new Ending(
                    RunState.UNCHANGED,
                    List.of("The published version " + current.id() + " came from the same log and settings."));
        }
        GateDecision decision = decide(folder);
        account.enter(RunPhase.PUBLICATION);
        LabelVersion version = stored(folder);
        account.note(account.run().stored(version.id()));
        return switch (decision.outcome()) {
            case REFUSE -> new Ending(RunState.REFUSED, decision.reasons());
            case HOLD ->
                new Ending(
                        RunState.HELD,
                        List.of("The labels passed, and wait for labelcraft:publish -Dlabelcraft.publish.version="
                                + version.id() + "."));
            case PUBLISH -> {
                account.renew();
                night.repository().makeCurrent(version.id());
                yield new Ending(RunState.PUBLISHED, List.of());
            }
        };
    }

    private GateDecision decide(Path folder) {
        account.enter(RunPhase.GATE);
        Gate gate = new Gate(schedule.gate());
        GateDecision decision = night.repository().published().isEmpty()
                ? gate.decide(folder, Optional.empty())
                : night.repository().read(published -> gate.decide(folder, Optional.of(published)));
        account.note(account.run().measured(VersionMetrics.read(folder).objectives(), decision.findings()));
        return decision;
    }

    /** Labels that were stored before, by a run that was refused or died, are not stored again, unless they were damaged since. */
    private LabelVersion stored(Path folder) {
        return night.repository()
                .storedLast(folder)
                .filter(version -> night.repository().verify(version.id()).isEmpty())
                .orElseGet(() -> night.repository().add(folder));
    }

    private void prune() {
        try {
            night.repository().prune(schedule.keep().versions());
            night.ledger().prune(schedule.keep().runs());
        } catch (UserException e) {
            LOG.warn("run={} {}", account.run().id(), e.getMessage());
        }
    }
}
