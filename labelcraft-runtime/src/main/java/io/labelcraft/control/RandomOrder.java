package io.labelcraft.control;

import io.labelcraft.data.FeedbackTable;
import java.util.SplittableRandom;

/** {@code random}: any order, the same for the same seed. */
record RandomOrder(long seed) implements Control {

    @Override
    public String name() {
        return "random";
    }

    @Override
    public double[] scores(FeedbackTable table, int[] rows) {
        return new SplittableRandom(seed).doubles(rows.length).toArray();
    }
}
