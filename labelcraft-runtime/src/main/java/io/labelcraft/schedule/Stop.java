package io.labelcraft.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks runs to end early, for instance because the process is told to. Safe for many threads. */
final class Stop {

    private final CountDownLatch asked = new CountDownLatch(1);

    /** Asks. Runs end at their next step, and the next run goes on from their checkpoints. */
    void ask() {
        asked.countDown();
    }

    /** Whether it was asked for. */
    boolean asked() {
        return asked.getCount() == 0;
    }

    /** Waits, unless it is asked for before; returns whether it was. */
    boolean await(Duration atMost) {
        try {
            return asked.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
