package io.labelcraft.cli;

import java.util.Optional;

/** Ends this process together with the one that has started it, also where that one was killed and could tell nobody. */
final class ParentWatch {

    /** As after the signal to terminate. */
    private static final int TERMINATED = 143;

    private ParentWatch() {}

    /**
     * Calls {@code end} once, on a thread of its own, when a process has ended; at once if there is none.
     *
     * @param pid of a process of this user
     */
    static void over(long pid, Runnable end) {
        Optional<ProcessHandle> parent = ProcessHandle.of(pid);
        if (parent.isEmpty()) {
            end.run();
        } else {
            parent.get().onExit().thenRun(end);
        }
    }

    /** Ends at once: files are written beside their places and renamed, so that there is nothing to put in order. */
    static void halt() {
        Runtime.getRuntime().halt(TERMINATED);
    }
}
