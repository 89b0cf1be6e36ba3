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

    private volatile Runnable receiver = () -> {};

    private StopSignal() {
        this.hook = new Thread(this::pass, "stop");
    }

    /** Hears it from now on. To be closed after everything that the process is to wait for. */
    static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** @param newReceiver is run on a thread of its own, or at once if the request came before; perhaps twice */
    void passTo(Runnable newReceiver) {
        receiver = newReceiver;
        if (asked.getCount() == 0) {
            newReceiver.run();
        }
    }

    private void pass() {
        asked.countDown();
        receiver.run();
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
