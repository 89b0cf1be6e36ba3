package io.labelcraft.gate;

/** How far chance is given its due before a night is refused. */
final class Chance {

    /** Of nights that only chance tells from the published ones, at most about this share fails one finding. */
    static final double OF_FALSE_REFUSAL = 0.001;

    private Chance() {}
}
