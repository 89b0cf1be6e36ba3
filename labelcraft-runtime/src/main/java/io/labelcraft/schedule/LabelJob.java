package io.labelcraft.schedule;

import java.util.Optional;
import java.util.function.Consumer;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs a task and tells how it ended. */
@DisallowConcurrentExecution
final class LabelJob implements Job {

    private final Runnable task;
    private final Consumer<Optional<Throwable>> onEnd;

    /**
     * A job for one firing.
     *
     * @param onEnd hears of the failure, or of none
     */
    LabelJob(Runnable task, Consumer<Optional<Throwable>> onEnd) {
        this.task = task;
        this.onEnd = onEnd;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Optional<Throwable> failure = Optional.empty();
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
        }
        onEnd.accept(failure);
    }
}
