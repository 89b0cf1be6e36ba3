package io.labelcraft.schedule;

import com.google.common.util.concurrent.Uninterruptibles;
import io.labelcraft.UserException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires a task by a cron expression, and remembers in a database what it fired.
 *
 * <p>A firing whose process died is made up for once the schedule starts again, on whichever machine. What becomes of firings that
 * were missed is set. A failed task does not end the schedule.
 */
final class LabelSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LabelSchedule.class);
    private static final String GROUP = "labelcraft";

    /** So long a database that is busy is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final NightlyCron cron;
    private final JobKey job;
    private final TriggerKey trigger;
    private final Scheduler scheduler;
    private final Lock atWork = new ReentrantLock();
    private boolean closed;

    /**
     * A schedule that does not yet run.
     *
     * @param model that the task is for; schedules of one model on one shared database share their firings
     * @param task what each firing does, on a thread of the schedule; it is given the time that it was due
     * @param hasEnded whether the task of a firing that was due then came to its end; asked of one whose process died
     * @throws UserException if the database cannot be opened
     */
    LabelSchedule(
            NightlyCron cron, String model, DataSource database, Consumer<Instant> task, Predicate<Instant> hasEnded) {
        this.cron = cron;
        this.job = JobKey.jobKey(model, GROUP);
        this.trigger = TriggerKey.triggerKey(model, GROUP);
        JobStore store = new JobStore(database, GROUP + "-" + model);
        store.create();
        try {
            this.scheduler = new StdSchedulerFactory(store.properties()).getScheduler();
            Consumer<Instant> locked = due -> {
                atWork.lock();
                try {
                    if (!closed) {
                        task.accept(due);
                    }
                } finally {
                    atWork.unlock();
                }
            };
            scheduler.setJobFactory((bundle, owner) -> new LabelJob(locked, hasEnded));
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Begins to fire.
     *
     * @return the next time it is due; in the past where a firing was missed and is made up for at once
     * @throws UserException if the database cannot be reached, or holds no timetable that can be read
     */
    Instant start() {
        try {
            Instant due = timetable().getNextFireTime().toInstant();
            scheduler.start();
            return due;
        } catch (SchedulerException e) {
            throw JobStore.cannotBeOpened(e);
        }
    }

    /** The trigger in the store, which knows what was missed; or a new one where there is none, or the settings have changed. */
    private Trigger timetable() throws SchedulerException {
        CronTrigger wanted = cron.trigger(trigger);
        JobDetail detail = JobBuilder.newJob(LabelJob.class)
                .withIdentity(job)
                .storeDurably()
                .requestRecovery()
                .build();
        scheduler.addJob(detail, true);
        if (!(scheduler.getTrigger(trigger) instanceof CronTrigger stored)) {
            scheduleFirst(wanted.getTriggerBuilder().forJob(job).build());
        } else if (!isSame(stored, wanted)) {
            scheduler.rescheduleJob(
                    trigger, wanted.getTriggerBuilder().forJob(job).build());
        } else {
            scheduler.resetTriggerFromErrorState(trigger);
        }
        return scheduler.getTrigger(trigger);
    }

    private void scheduleFirst(Trigger wanted) throws SchedulerException {
        try {
            scheduler.scheduleJob(wanted);
        } catch (ObjectAlreadyExistsException e) {
            // Another machine has started at the same moment, and its trigger will do.
        }
    }

    private static boolean isSame(CronTrigger stored, CronTrigger wanted) {
        return stored.getCronExpression().equals(wanted.getCronExpression())
                && stored.getTimeZone().hasSameRules(wanted.getTimeZone())
                && stored.getMisfireInstruction() == wanted.getMisfireInstruction()
                && stored.getCalendarName() == null;
    }

    /** When it is due next; empty if never again, or if the database cannot tell now. */
    Optional<Instant> next() {
        try {
            return Optional.ofNullable(scheduler.getTrigger(trigger))
                    .map(Trigger::getNextFireTime)
                    .map(Date::toInstant);
        } catch (SchedulerException e) {
            return Optional.empty();
        }
    }

    /** Fires no more, and waits for a task that runs; but not for a database that is down to hear of its end. */
    @Override
    public void close() {
        Thread ending = new Thread(this::shutDown, GROUP + "-end");
        ending.setDaemon(true);
        ending.start();
        atWork.lock();
        try {
            closed = true;
            Uninterruptibles.joinUninterruptibly(ending, PATIENCE);
        } finally {
            atWork.unlock();
        }
        if (ending.isAlive()) {
            LOG.warn("The timetable's database does not answer. A firing whose end it has not heard of is made up for"
                    + " at the next start.");
        }
    }

    private void shutDown() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("The schedule did not end as it should: {}", e.getMessage());
        }
    }
}
