package io.labelcraft.schedule;

import io.labelcraft.UserException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the nightly job at each firing. That no two runs overlap is the ledger's care: Quartz does not see to it where it makes up for
 * a firing whose process died.
 */
@DisallowConcurrentExecution
final class LabelJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(LabelJob.class);

    private final Consumer<Instant> task;
    private final Predicate<Instant> hasEnded;

    /**
     * A job that is made for one firing.
     *
     * @param hasEnded whether the task of a firing came to its end, though its process died before the timetable knew
     */
    LabelJob(Consumer<Instant> task, Predicate<Instant> hasEnded) {
        this.task = task;
        this.hasEnded = hasEnded;
    }

    /** A failed night does not end the schedule. */
    @Override
    public void execute(JobExecutionContext context) {
        try {
            Instant due = context.getScheduledFireTime().toInstant();
            if (!context.isRecovering() || !hasEnded.test(due)) {
                task.accept(due);
            }
        } catch (UserException e) {
            LOG.error("The firing of {} failed. {}", context.getScheduledFireTime(), e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("The firing of {} failed.", context.getScheduledFireTime(), e);
        }
    }
}
