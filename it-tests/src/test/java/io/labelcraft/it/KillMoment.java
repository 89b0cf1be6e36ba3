package io.labelcraft.it;

import io.labelcraft.ChildJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * When a night is killed: so long after its process has printed a text.
 *
 * @param text that a line holds; empty: after the start
 */
record KillMoment(String text, Duration delay) {

    /** Kills it, unless it ends before; returns whether it was still alive. */
    boolean kill(ChildJvm night) throws IOException, InterruptedException {
        NightTimes.readUntil(night, text);
        night.endsWithin(delay.toNanos(), TimeUnit.NANOSECONDS);
        return night.kill();
    }

    /**
     * Every other time somewhere in the whole night; else in what takes but a moment of it, from the gate on, or mostly from there on
     * where the version is written.
     */
    static KillMoment random(Random random, NightTimes usual) {
        if (random.nextBoolean()) {
            return new KillMoment("", within(random, usual.whole()));
        }
        return random.nextInt(4) == 0
                ? new KillMoment(NightTimes.GATE, within(random, usual.sinceGate()))
                : new KillMoment(NightTimes.PUBLICATION, within(random, usual.sincePublication()));
    }

    private static Duration within(Random random, Duration span) {
        return Duration.ofNanos((long) (random.nextDouble() * span.toNanos()));
    }
}
