package io.labelcraft.ledger;

import java.util.Locale;

/** What a run is at, in this order. */
public enum RunPhase {
    /** It sees to the log, or waits to try again. */
    INPUT,
    /** It learns labels and compares them. */
    TRAINING,
    /** It judges them. */
    GATE,
    /** It stores them and makes them current. */
    PUBLICATION;

    /** The name as people read it, e.g. {@code training}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
