package io.labelcraft.annotations;

/** Whether an objective grows or shrinks when things get better. */
public enum Direction {
    /** More is better. */
    MAXIMISE,
    /** Less is better. */
    MINIMISE
}
