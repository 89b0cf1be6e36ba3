package io.labelcraft.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * The name of a run, e.g. {@code 20261125T040000.000Z-1a2b3c4d}.
 *
 * @param started to the millisecond
 * @param random eight hexadecimal digits, so that two processes do not choose the same
 */
public record RunId(Instant started, String random) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSX").withZone(ZoneOffset.UTC);
    private static final int DIGITS = 8;

    /** A new one. */
    public static RunId at(Instant started) {
        return new RunId(
                started.truncatedTo(ChronoUnit.MILLIS),
                UUID.randomUUID().toString().substring(0, DIGITS));
    }

    /**
     * A new one that sorts after those of earlier runs, even where the clock was set back since.
     *
     * @param latest run before it; empty if there is none
     */
    public static RunId after(Optional<RunRecord> latest, Instant now) {
        return at(latest.map(run -> run.started().plusMillis(1))
                .filter(now::isBefore)
                .orElse(now));
    }

    @Override
    public String toString() {
        return TIME.format(started) + "-" + random;
    }
}
