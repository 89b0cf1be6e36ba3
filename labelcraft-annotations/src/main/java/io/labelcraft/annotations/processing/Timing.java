package io.labelcraft.annotations.processing;

import java.util.concurrent.TimeUnit;

/**
 * How a field tells time.
 *
 * @param event whether it is the time of an event, else it is a duration
 */
record Timing(TimeUnit unit, Primitive type, boolean event) {

    /** The middle of 2017: logs that are older are rare. */
    private static final double EVENT_SECONDS = 1.5e9;

    private static final double DURATION_SECONDS = 60;

    /** What it tells. */
    String noun() {
        return event ? "the times of events" : "durations";
    }

    /** Whether most values of a log would be alike. */
    boolean isCoarse() {
        return unit == TimeUnit.DAYS
                || (unit == TimeUnit.HOURS && type.valueType().isInteger());
    }

    /** Whether usual values do not fit into the Java type. */
    boolean overflows() {
        double seconds = type.largest() * unit.toNanos(1) / TimeUnit.SECONDS.toNanos(1);
        return seconds < (event ? EVENT_SECONDS : DURATION_SECONDS);
    }
}
