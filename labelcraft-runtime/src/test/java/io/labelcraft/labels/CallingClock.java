package io.labelcraft.labels;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Does something whenever it is looked at, which is once a version's files are copied and before it has its name. */
final class CallingClock extends Clock {

    private final Runnable call;

    CallingClock(Runnable call) {
        this.call = call;
    }

    @Override
    public Instant instant() {
        call.run();
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
