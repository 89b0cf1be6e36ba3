package io.labelcraft.schedule;

import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.simpl.SimpleThreadPool;

/**
 * Fires a task by a cron expression, never twice at once, in this process.
 *
 * <p>A firing that was missed, because the task still ran or the machine slept, is made up for once. A failed task does not end
 * the schedule.
 */
public final class LabelSchedule implements AutoCloseable {

    private final CronExpression cron;
    private final JobDetail job =
            JobBuilder.newJob(LabelJob.class).withIdentity("labels").build();
    private final Scheduler scheduler;
    private final Consumer<Optional<Throwable>> onEnd;
    private final CompletableFuture<Optional<Throwable>> firstEnd = new CompletableFuture<>();

    /**
     * A schedule that does not yet run.
     *
     * @param task what each firing does, on a thread of the schedule
     * @param onEnd hears of each firing's failure, or of none, on the same thread
     * @throws UserException if the cron expression cannot be read
     */
    public LabelSchedule(ScheduleSpec spec, Runnable task, Consumer<Optional<Throwable>> onEnd) {
        this.cron = cron(spec);
        this.onEnd = onEnd;
        try {
            this.scheduler = new StdSchedulerFactory(properties()).getScheduler();
            scheduler.setJobFactory((bundle, owner) -> new LabelJob(task, this::ended));
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Begins to fire.
     *
     * @return the first time it will
     * @throws UserException if the expression holds for no time to come
     */
    public Instant start() {
        if (next().isEmpty()) {
            throw new UserException("schedule.cron: '" + cron.getCronExpression()
                    + "' holds for no time to come. Give an expression that does, e.g. 0 0 4 * * ?");
        }
        Trigger trigger = TriggerBuilder.newTrigger()
                .withSchedule(CronScheduleBuilder.cronSchedule(cron).withMisfireHandlingInstructionFireAndProceed())
                .build();
        try {
            Instant first = scheduler.scheduleJob(job, trigger).toInstant();
            scheduler.start();
            return first;
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Fires now, once, and waits for the end.
     *
     * @return the failure, or empty if the task succeeded
     */
    public Optional<Throwable> fireOnce() {
        try {
            scheduler.scheduleJob(job, TriggerBuilder.newTrigger().startNow().build());
            scheduler.start();
            return firstEnd.join();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next time the cron expression holds; empty if it never does again. */
    public Optional<Instant> next() {
        return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(Instant.now())))
                .map(Date::toInstant);
    }

    /** Fires no more, and waits for a task that runs. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ended(Optional<Throwable> failure) {
        try {
            onEnd.accept(failure);
        } finally {
            firstEnd.complete(failure);
        }
    }

    private static CronExpression cron(ScheduleSpec spec) {
        try {
            CronExpression cron = new CronExpression(spec.cron());
            cron.setTimeZone(TimeZone.getTimeZone(spec.zone()));
            return cron;
        } catch (ParseException e) {
            throw new UserException(
                    "schedule.cron: '" + spec.cron() + "' is no Quartz cron expression: " + e.getMessage()
                            + " Expected seconds minutes hours day-of-month month day-of-week, one of the two days a"
                            + " question mark, e.g. 0 0 4 * * ?",
                    e);
        }
    }

    /** One thread, nothing kept on disk, and a name of its own: Quartz shares schedulers of one name within a JVM. */
    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "labelcraft-" + UUID.randomUUID());
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_MAKE_SCHEDULER_THREAD_DAEMON, "true");
        properties.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, SimpleThreadPool.class.getName());
        properties.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_PREFIX + ".threadCount", "1");
        return properties;
    }
}
