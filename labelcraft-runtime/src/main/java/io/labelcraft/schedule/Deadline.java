package io.labelcraft.schedule;

import com.google.common.base.Stopwatch;
import io.labelcraft.training.Progress;
import java.time.Duration;

/** Ends a run that takes too long, or is asked to stop, at one of the steps that it tells of. */
final class Deadline implements Progress {

    private final Progress next;
    private final Stop stop;
    private final Duration limit;
    private final Stopwatch elapsed = Stopwatch.createStarted();

    Deadline(Progress next, Stop stop, Duration limit) {
        this.next = next;
        this.stop = stop;
        this.limit = limit;
    }

    @Override
    public void on(Event event) {
        check();
        next.on(event);
    }

    /** @throws RunEndedException if the run is to end */
    void check() {
        if (stop.asked()) {
            throw new RunEndedException("The run was stopped. The next one goes on from its checkpoints.");
        }
        if (elapsed.elapsed().compareTo(limit) > 0) {
            throw new RunEndedException("The run took longer than schedule.time-limit = " + limit.toMinutes()
                    + " minutes and was ended. The next one goes on from its checkpoints; raise the limit, or make the run"
                    + " shorter (training.epochs, data.window-days, evaluation.fixed-labels).");
        }
    }

    /** Waits, but not beyond the end. */
    void await(Duration wait) {
        Duration left = limit.minus(elapsed.elapsed()).plusMillis(1);
        stop.await(left.compareTo(wait) < 0 ? left : wait);
        check();
    }
}
