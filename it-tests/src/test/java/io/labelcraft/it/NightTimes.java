package io.labelcraft.it;

import io.labelcraft.ChildJvm;
import java.io.IOException;
import java.time.Duration;

/**
 * How long a night took that nobody killed.
 *
 * @param whole from the start of its process to its end
 * @param sinceGate from the beginning of the phase {@code gate}
 * @param sincePublication from the beginning of the phase {@code publication}
 */
record NightTimes(Duration whole, Duration sinceGate, Duration sincePublication) {
    static final String GATE = "phase=gate";
    static final String PUBLICATION = "phase=publication";

    /** Waits until the night ends by itself. */
    static NightTimes of(ChildJvm night) throws IOException, InterruptedException {
        long started = System.nanoTime();
        readUntil(night, GATE);
        long gate = System.nanoTime();
        readUntil(night, PUBLICATION);
        long publication = System.nanoTime();
        while (night.line() != null) {}
        long ended = System.nanoTime();
        return new NightTimes(
                Duration.ofNanos(ended - started),
                Duration.ofNanos(ended - gate),
                Duration.ofNanos(ended - publication));
    }

    /** Reads the output up to a line that holds a text, or to its end. */
    static void readUntil(ChildJvm night, String text) throws IOException {
        if (!text.isEmpty()) {
            String line = night.line();
            while (line != null && !line.contains(text)) {
                line = night.line();
            }
        }
    }
}
