package io.labelcraft.ledger;

import java.util.Locale;

/** What a run has come to. */
public enum RunState {
    /** It is at work. */
    RUNNING(false),
    /** Its labels have taken the place of the published ones. */
    PUBLISHED(true),
    /** The published labels came from the same log and settings. */
    UNCHANGED(true),
    /** The gate refused its labels. */
    REFUSED(true),
    /** Its labels wait for somebody to publish them. */
    HELD(true),
    /** It could not be finished. */
    FAILED(true),
    /** Another run was at work, so that it did nothing. */
    SKIPPED(true),
    /** Its process died, or could not record its end. */
    LOST(true);

    private final boolean terminal;

    RunState(boolean terminal) {
        this.terminal = terminal;
    }

    /** Whether nothing follows on it. */
    public boolean terminal() {
        return terminal;
    }

    /** The name as people read it, e.g. {@code published}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
