package io.labelcraft.schedule;

import io.labelcraft.config.ScheduleSpec;
import java.time.Duration;

/** How long a run waits before it tries again. */
record BackOff(ScheduleSpec.Retry retry) {

    /** @param attempts that were made, at least 1 */
    Duration after(int attempts) {
        Duration wait = retry.firstWait();
        for (int attempt = 1; attempt < attempts && wait.compareTo(retry.longestWait()) < 0; attempt++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(retry.longestWait()) < 0 ? wait : retry.longestWait();
    }

    /** Whether one more attempt is to be made. */
    boolean again(int attempts) {
        return attempts < retry.attempts();
    }
}
