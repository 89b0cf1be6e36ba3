package io.labelcraft.control;

import java.util.List;

/** The controls that are in every comparison. */
public final class Controls {

    private Controls() {}

    /** All of them, in the order of a report. */
    public static List<Control> all(long seed) {
        return List.of(new RandomOrder(seed), new ConstantScores(), new LongestFirst(), new Popularity());
    }
}
