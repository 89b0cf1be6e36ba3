package io.labelcraft.cli;

import java.util.concurrent.CountDownLatch;

/**
 * The operating system's request to end (SIGTERM, Ctrl-C): it is passed on, and the process then waits until all is closed. Without
 * that, the Java virtual machine would end in the middle of things.
 */
final class StopSignal implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    private StopSignal(Runnable onSignal) {
        this.hook = new Thread(() -> pass(onSignal), "stop");
    }

    /** @param onSignal is run on a thread of its own */
    static StopSignal to(Runnable onSignal) {
        StopSignal signal = new StopSignal(onSignal);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void pass(Runnable onSignal) {
        onSignal.run();
        asked.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the request. */
    void await() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        closed.countDown();
        if (asked.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
