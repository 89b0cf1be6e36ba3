package io.labelcraft.experiment;

/** Where the scores of a compared method come from. */
public enum Kind {
    /** A label that was learned. */
    LEARNED,
    /** A label by a fixed formula. */
    FIXED,
    /** The label that is published when a run begins. */
    PUBLISHED,
    /** No label at all: what any label has to beat to be of use. */
    CONTROL
}
